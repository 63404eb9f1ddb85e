package lookalike.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import lookalike.ui.drop.DroppedContent;
import org.testfx.util.WaitForAsyncUtils;

/** Pages, over fake catalogues. */
final class PageScreens {

    private PageScreens() {}

    /** @return the screens by name */
    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> screens = new LinkedHashMap<>();
        screens.put("settings", PageScreens::settings);
        screens.put("help", PageScreens::help);
        screens.put("keys", PageScreens::keys);
        screens.put("manage", PageScreens::manage);
        screens.put("adding", PageScreens::adding);
        screens.put("problems", PageScreens::problems);
        return screens;
    }

    private static OpenWindow settings(ScreenWork work) throws Exception {
        OpenWindow window = page(work, "#settingsButton", "Nothing leaves this computer");
        WindowWait.until(() -> window.says("MB"));
        return window;
    }

    private static OpenWindow help(ScreenWork work) throws Exception {
        return page(work, "#helpButton", "First steps");
    }

    private static OpenWindow keys(ScreenWork work) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().frame().showKeys()).get();
        WindowWait.until(() -> window.says("One step back"));
        return window;
    }

    private static OpenWindow manage(ScreenWork work) throws Exception {
        return entry(work, "Rename, move or remove…", "Remove this catalogue");
    }

    private static OpenWindow adding(ScreenWork work) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        window.take(new DroppedContent.Collection(Path.of("Autumn 2026.csv")));
        WindowWait.until(() -> window.sees(".adding-add"));
        return window;
    }

    private static OpenWindow problems(ScreenWork work) throws Exception {
        return entry(work, "What was skipped, and why", "images/7.jpg");
    }

    private static OpenWindow page(ScreenWork work, String key, String says) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        window.fire(key);
        WindowWait.until(() -> window.says(says));
        return window;
    }

    private static OpenWindow entry(ScreenWork work, String entry, String says) throws Exception {
        OpenWindow window = SearchScreens.results(work);
        window.choose(entry);
        WindowWait.until(() -> window.says(says));
        return window;
    }
}
