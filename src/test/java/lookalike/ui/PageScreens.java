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
        screens.put("duplicate-groups", PageScreens::duplicates);
        screens.put("batch", PageScreens::batch);
        screens.put("neighbours", PageScreens::neighbours);
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

    private static OpenWindow duplicates(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().duplicate(new int[] {0, 1}, new int[] {2, 3}, new int[] {3, 4}, new int[] {4, 5},
                new int[] {5, 6}, new int[] {6, 7}, new int[] {8, 9}, new int[] {10, 11});
        OpenWindow window = work.open(services);
        WindowWait.until(() -> window.says("Spring 2026"));
        window.choose("Find near-duplicates");
        WindowWait.until(() -> window.sees(".duplicates-hide"));
        window.fire(".duplicates-different");
        WindowWait.until(() -> window.sees(".duplicates-undo"));
        return window;
    }

    private static OpenWindow neighbours(ScreenWork work) throws Exception {
        return entry(work, "Similar products for a shop…", "Choose a file and compute");
    }

    private static OpenWindow batch(ScreenWork work) throws Exception {
        OpenWindow window = work.open(PretendServices.ready());
        WindowWait.until(() -> window.says("Spring 2026"));
        work.noPhoto();
        window.dialogs().answer(work.photos());
        window.choose("Search a folder of photos…");
        WindowWait.until(() -> window.says("5 of 6 photos searched with") && window.says("Denim Overshirt"));
        return window;
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
