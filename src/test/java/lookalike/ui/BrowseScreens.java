package lookalike.ui;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.testfx.util.WaitForAsyncUtils;

/** The screens of looking through a catalogue without a photo, over fake catalogues. */
final class BrowseScreens {

    private BrowseScreens() {}

    /** @return the screens by name */
    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> screens = new LinkedHashMap<>();
        screens.put("browse", BrowseScreens::browse);
        screens.put("browse-german", BrowseScreens::german);
        screens.put("selection", BrowseScreens::selection);
        screens.put("selection-german", BrowseScreens::selectionGerman);
        screens.put("compare", BrowseScreens::compare);
        return screens;
    }

    private static OpenWindow browse(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogues().list(42_000);
        OpenWindow window = work.open(services);
        WindowWait.until(() -> window.offers("Browse the catalogue"));
        window.choose("Browse the catalogue");
        WindowWait.until(() -> window.says(PretendListing.name(0)));
        return window;
    }

    private static OpenWindow german(ScreenWork work) throws Exception {
        OpenWindow window = browse(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        WindowWait.until(() -> window.offers("Den Katalog durchsehen"));
        window.choose("Den Katalog durchsehen");
        WindowWait.until(() -> window.says(PretendListing.name(0)));
        return window;
    }

    private static OpenWindow selection(ScreenWork work) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        select(window, 3);
        return window;
    }

    private static OpenWindow selectionGerman(ScreenWork work) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        WindowWait.until(() -> window.isAnswered() && window.says("Linen Shirt"));
        select(window, 2);
        return window;
    }

    private static OpenWindow compare(ScreenWork work) throws Exception {
        OpenWindow window = selection(work);
        window.fire(".selection-compare");
        WindowWait.until(() -> window.sees(".compare"));
        return window;
    }

    private static void select(OpenWindow window, int products) throws Exception {
        for (String name : PretendCatalogue.NAMES.subList(0, products)) {
            window.mark(name);
        }
        WindowWait.until(() -> window.sees(".selection-bar"));
    }
}
