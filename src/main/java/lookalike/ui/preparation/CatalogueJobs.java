package lookalike.ui.preparation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.ColumnMapping;
import lookalike.features.NetworkChoice;
import lookalike.service.AddRequest;
import lookalike.service.CatalogueSearch;
import lookalike.service.IndexRequest;
import lookalike.service.Services;
import lookalike.service.job.JobMonitor;

/**
 * What the window asks of the services in one go before it can search. Everything takes its time: nothing of it is for
 * the window's thread.
 */
public final class CatalogueJobs {

    private final Services services;
    private final NetworkChoice network;
    private final Path sample;

    /**
     * @param network what was asked for of the network
     * @param sample the folder of the sample catalogue; may be absent
     */
    public CatalogueJobs(Services services, NetworkChoice network, Path sample) {
        this.services = services;
        this.network = network;
        this.sample = sample.resolve("products.csv");
    }

    /** What there is before anything was done. */
    record Standing(boolean hasModel, boolean hasSample, List<CatalogueEntry> catalogues) {

        /** @return the catalogue of a name, or else the one that was read last */
        Optional<CatalogueEntry> first(String wanted) {
            return catalogues.stream().filter(each -> each.name().equals(wanted)).findFirst()
                    .or(() -> catalogues.stream().max(Comparator.comparing(CatalogueEntry::read)));
        }
    }

    Standing standing() throws LookalikeException {
        return new Standing(services.model().isReady(), Files.isRegularFile(sample), services.catalogues().list());
    }

    List<CatalogueEntry> list() throws LookalikeException {
        return services.catalogues().list();
    }

    /** Gets the model and opens the network, so that the first search need not. */
    void prepareModel(JobMonitor monitor) throws LookalikeException {
        services.model().get(Optional.empty(), monitor);
        services.model().engine(network, monitor);
    }

    CatalogueSearch addSample(JobMonitor monitor) throws LookalikeException {
        return add(sample, ColumnMapping.USUAL, monitor);
    }

    /** Adds a folder, a zip, or the folder of a CSV, and indexes it. */
    CatalogueSearch add(Path location, ColumnMapping mapping, JobMonitor monitor) throws LookalikeException {
        String name = services.catalogues().add(AddRequest.of(location, mapping), monitor).name();
        services.catalogues().index(name, IndexRequest.asRead(network), monitor);
        return open(name, monitor);
    }

    CatalogueSearch open(String name, JobMonitor monitor) throws LookalikeException {
        CatalogueSearch search = services.search().open(name, network, monitor);
        // The menu asks for it on the window's thread, and the first answer takes a moment.
        search.canBeFaster();
        return search;
    }

    /** @return the catalogue as it is now; empty if nothing has changed since it was indexed */
    Optional<CatalogueSearch> refresh(String name, JobMonitor monitor) throws LookalikeException {
        boolean isChanged = services.catalogues().index(name, IndexRequest.readAgain(network), monitor).isChange();
        return isChanged ? Optional.of(open(name, monitor)) : Optional.empty();
    }

    /**
     * Indexes a catalogue of float features in 8 bits, too.
     *
     * @return the catalogue, searched by these
     */
    CatalogueSearch makeFaster(String name, JobMonitor monitor) throws LookalikeException {
        services.catalogues().index(name, IndexRequest.faster(network), monitor);
        return open(name, monitor);
    }

    AutoCloseable watch(String name, Runnable changed) throws LookalikeException {
        return services.catalogues().watch(name, changed);
    }

    /**
     * Opens the network ahead of the first search.
     *
     * @param name of the catalogue that comes first; may be empty
     */
    public void warmUp(String name, JobMonitor monitor) {
        services.search().warmUp(name, network, monitor);
    }

    void close() {
        services.close();
    }
}
