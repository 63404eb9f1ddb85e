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
        return screens;
    }

    private static OpenWindow browse(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.list(42_000);
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
}
