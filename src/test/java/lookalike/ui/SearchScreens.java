package lookalike.ui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import lookalike.ranking.RankingMethod;
import lookalike.search.RankingOptions;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import org.testfx.util.WaitForAsyncUtils;

/** The screens of a search, over fake catalogues. */
final class SearchScreens {

    private SearchScreens() {}

    /** @return the screens by name */
    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> screens = new LinkedHashMap<>();
        screens.put("landing", SearchScreens::landing);
        screens.put("first-run", SearchScreens::firstRun);
        screens.put("no-catalogue", SearchScreens::empty);
        screens.put("searching", SearchScreens::searching);
        screens.put("results", SearchScreens::results);
        screens.put("details", SearchScreens::details);
        screens.put("error", SearchScreens::error);
        screens.put("nothing-alike", SearchScreens::nothingAlike);
        screens.put("ranking", SearchScreens::ranking);
        screens.put("ranking-german", SearchScreens::rankingGerman);
        screens.put("street", SearchScreens::street);
        screens.put("corrected", SearchScreens::corrected);
        screens.put("nearest-all-the-same", SearchScreens::nearestAllTheSame);
        screens.put("street-german", SearchScreens::streetGerman);
        screens.put("drop", SearchScreens::drop);
        screens.put("indexing", SearchScreens::indexing);
        return screens;
    }

    private static OpenWindow landing(ScreenWork work) throws Exception {
        OpenWindow window = work.open(PretendServices.ready());
        WindowWait.until(() -> window.sees(".example"));
        return window;
    }

    private static OpenWindow firstRun(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.fresh();
        services.workUntil(new CountDownLatch(1));
        OpenWindow window = work.open(services);
        WindowWait.until(() -> window.says("80 of 240"));
        return window;
    }

    private static OpenWindow empty(ScreenWork work) throws Exception {
        OpenWindow window = work.open(new PretendServices());
        WindowWait.until(() -> window.says("No catalogue yet"));
        return window;
    }

    private static OpenWindow searching(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().answerAfter(new CountDownLatch(1));
        OpenWindow window = work.open(services);
        window.take(work.photo());
        WindowWait.until(() -> window.says("Looking for"));
        return window;
    }

    /** A search with its results. */
    static OpenWindow results(ScreenWork work) throws Exception {
        return results(work, PretendServices.ready());
    }

    static OpenWindow results(ScreenWork work, PretendServices services) throws Exception {
        OpenWindow window = work.open(services);
        window.take(work.photo());
        WindowWait.until(() -> window.says("Linen Shirt"));
        return window;
    }

    /** Opens a result, once it is there: what was chosen before may still be searched for. */
    static void press(OpenWindow window, int place) throws Exception {
        String name = PretendCatalogue.NAMES.get(place);
        WindowWait.until(() -> window.isAnswered() && window.results().contains(name));
        window.press(name);
    }

    private static OpenWindow details(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        press(window, 1);
        WindowWait.until(() -> window.says("shop.example.com"));
        return window;
    }

    private static OpenWindow error(ScreenWork work) throws Exception {
        OpenWindow window = work.open(PretendServices.ready());
        window.take(work.noPhoto());
        WindowWait.until(() -> window.says("is not a picture"));
        return window;
    }

    private static OpenWindow nothingAlike(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().estrange();
        OpenWindow window = work.open(services);
        window.take(work.photo());
        WindowWait.until(() -> window.says("Nothing here looks like it"));
        return window;
    }

    private static OpenWindow ranking(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        window.fire(".ranking-toggle");
        WaitForAsyncUtils.asyncFx(() -> window.window().state().ranking().set(
                RankingOptions.USUAL.with(RankingMethod.LEARNED).withVariety(0.3))).get();
        WindowWait.until(() -> window.sees(".ranking-pane") && window.says("(changed)"));
        return window;
    }

    private static OpenWindow rankingGerman(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        window.fire(".ranking-toggle");
        WindowWait.until(() -> window.says("Sehr wahrscheinlich dasselbe Produkt") && window.says("Linen Shirt"));
        return window;
    }

    private static OpenWindow street(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.catalogue().showStreets();
        OpenWindow window = results(work, services);
        WindowWait.until(() -> window.says("the part in the frame"));
        return window;
    }

    private static OpenWindow corrected(ScreenWork work) throws Exception {
        OpenWindow window = details(work);
        WaitForAsyncUtils.asyncFx(() -> {
            SearchState state = window.window().state();
            state.correct(HistoryEntry.Kind.CORRECTION, "Article type: Kurtas",
                    state.corrections().with("articleType", "Kurtas"));
        }).get();
        WindowWait.until(() -> window.sees(".corrected") && !window.sees(".details"));
        return window;
    }

    private static OpenWindow nearestAllTheSame(ScreenWork work) throws Exception {
        OpenWindow window = nothingAlike(work);
        window.fire("#messageMore");
        WindowWait.until(() -> window.says("Linen Shirt"));
        return window;
    }

    private static OpenWindow streetGerman(ScreenWork work) throws Exception {
        OpenWindow window = street(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        WindowWait.until(() -> window.says("Teil im Rahmen") && window.says("Linen Shirt"));
        press(window, 2);
        WindowWait.until(() -> window.says("shop.example.com"));
        return window;
    }

    private static OpenWindow drop(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        window.drag(work.photo());
        return window;
    }

    private static OpenWindow indexing(ScreenWork work) throws Exception {
        PretendServices services = PretendServices.ready();
        services.workUntil(new CountDownLatch(1));
        services.shelve("Autumn 2025", 12480);
        OpenWindow window = results(work, services);
        window.beginToAdd(Path.of("Winter 2026"));
        window.take(new DroppedContent.Remote("pictures.example.com"));
        WindowWait.until(() -> window.says("of 240"));
        return window;
    }
}
