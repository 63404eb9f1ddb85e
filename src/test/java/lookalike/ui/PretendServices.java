package lookalike.ui;

import java.util.concurrent.CountDownLatch;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.Services;
import lookalike.storage.DataFolder;

/** Fake services without a model or a disk, for a window, and what happens to them. */
final class PretendServices {

    private final PretendModel model;
    private final PretendShelf shelf = new PretendShelf();
    private final PretendSearches searches = new PretendSearches();
    private final PretendWork work = new PretendWork();
    private final PretendCatalogues catalogues = new PretendCatalogues(shelf, searches, work);
    private final boolean hasSample;
    private boolean lacksBrowser;

    /** Without any catalogue. */
    PretendServices() {
        this(true, false);
    }

    private PretendServices(boolean hasModel, boolean hasSample) {
        this.model = new PretendModel(hasModel);
        this.hasSample = hasSample;
    }

    /** @return with one catalogue that is ready */
    static PretendServices ready() {
        PretendServices services = new PretendServices();
        services.shelve("Spring 2026", 240);
        return services;
    }

    /** @return as on a machine that never saw the program */
    static PretendServices fresh() {
        return new PretendServices(false, true);
    }

    /** @return whether there is a sample catalogue to begin with */
    boolean hasSample() {
        return hasSample;
    }

    /** @return these services, over a data folder that holds nothing but settings */
    Services over(DataFolder home) {
        catalogues.moveTo(home);
        Services real = Services.of(home, new ResNet50Model(home), "0.1.0", (_, _) -> "");
        return new Services(home, model, catalogues, searches, real.evaluation(), real.forests(), real.clients(),
                real.orders(), real.outputs(), () -> {});
    }

    /** @return what manages the catalogues */
    PretendCatalogues catalogues() {
        return catalogues;
    }

    /** @return the catalogue that is always opened */
    PretendCatalogue catalogue() {
        return searches.catalogue();
    }

    /** Alters the folder of the catalogue that is searched, so that it is indexed and opened anew. */
    void alter() {
        searches.alter();
    }

    /** Long work stops in the middle until the latch is down. */
    void workUntil(CountDownLatch latch) {
        work.holdUntil(latch);
    }

    /** Lets a catalogue be listed, and opened. */
    void shelve(String name, int products) {
        shelf.add(name, products);
    }

    /** Lets a catalogue be listed, and not be opened. */
    void shelveUnindexed(String name) {
        searches.refuse(name);
        shelve(name, 10);
    }

    /** Lets a catalogue be there, and not be read. */
    void ruin(String name) {
        shelf.ruin(name);
    }

    /** Another program takes this name just before a catalogue is added. */
    void reserve(String name) {
        shelf.reserve(name);
    }

    /** No web browser opens. */
    void loseBrowser() {
        lacksBrowser = true;
    }

    boolean lacksBrowser() {
        return lacksBrowser;
    }
}
