package lookalike.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import lookalike.catalogue.Condition;
import lookalike.image.Frame;
import lookalike.image.View;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.SampleHome;
import lookalike.search.SearchQuery;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.search.HistoryEntry;
import lookalike.ui.search.SearchState;
import org.testfx.util.WaitForAsyncUtils;

/** Screens over the real thing: the sample catalogue and the network. */
final class SampleScreens {

    private SampleScreens() {}

    /**
     * @return the screens by name, to be taken in this order: the first windows on the sample may still bring its index
     *     up to date, which closes details
     */
    static SequencedMap<String, Screen> all() {
        SequencedMap<String, Screen> screens = new LinkedHashMap<>();
        screens.put("sample-landing", SampleScreens::landing);
        screens.put("sample", SampleScreens::results);
        screens.put("sample-details", SampleScreens::details);
        screens.put("sample-why", SampleScreens::why);
        screens.put("sample-steered", SampleScreens::steered);
        screens.put("sample-board", SampleScreens::board);
        screens.put("sample-text", SampleScreens::text);
        screens.put("sample-german", SampleScreens::german);
        screens.put("sample-adding", SampleScreens::adding);
        screens.put("duplicates", SampleScreens::duplicates);
        screens.put("evaluation", SampleScreens::evaluation);
        screens.put("evaluation-charts", SampleScreens::charts);
        screens.put("evaluation-large", SampleScreens::large);
        return screens;
    }

    private static OpenWindow landing(ScreenWork work) throws Exception {
        OpenWindow window = work.openSample();
        WindowWait.until(() -> window.says("sample (") && window.sees(".example"));
        return window;
    }

    private static OpenWindow results(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        window.take(new DroppedContent.Photos(List.of(SampleHome.photos().resolve("dotted-dress.jpg"))));
        WindowWait.until(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private static OpenWindow details(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        window.press(window.results().get(1));
        WindowWait.until(() -> window.says("shop.example.com"));
        return window;
    }

    private static OpenWindow why(ScreenWork work) throws Exception {
        OpenWindow window = details(work);
        WaitForAsyncUtils.asyncFx(() -> ((ToggleButton) window.stage().getScene()
                .lookup("#why")).fire()).get();
        WindowWait.until(() -> window.says("the strongest third"));
        return window;
    }

    private static OpenWindow steered(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        WindowWait.until(() -> window.sees(".query-part"));
        WaitForAsyncUtils.asyncFx(() -> {
            SearchState state = window.window().state();
            SearchQuery now = state.sought().get();
            state.go(new HistoryEntry(HistoryEntry.Kind.VIEW, "A part", now.with(0, now.photos().getFirst().seen(
                    View.PLAIN.framed(new Frame(0.15, 0.1, 0.7, 0.75))))));
            ProductMatch match = state.answer().get().matches().get(1);
            state.go(new HistoryEntry(HistoryEntry.Kind.MORE, "More like " + match.product().name(),
                    state.sought().get().more(match.product())));
            state.selection().set(state.selection().get().with("gender", List.of(new Condition("gender",
                    Condition.Operator.EQUAL, List.of("Women")))).with("price", List.of(new Condition("price",
                            Condition.Operator.AT_MOST, List.of("80")))));
        }).get();
        WindowWait.until(
                () -> window.says("Price: to 80") && window.results().size() == 5 && window.sees(".query-part"));
        return window;
    }

    private static OpenWindow board(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        for (int i = 0; i < 3; i++) {
            int index = i;
            WaitForAsyncUtils.asyncFx(() -> window.window().frame().pin(index)).get();
        }
        WindowWait.until(() -> window.sees(".board-card"));
        return window;
    }

    private static OpenWindow text(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().state().selection().set(ProductFilter.ALL.with("striped navy")))
                .get();
        WindowWait.until(() -> window.results().size() == 5 && !window.results().contains(""));
        return window;
    }

    private static OpenWindow german(ScreenWork work) throws Exception {
        OpenWindow window = results(work);
        WaitForAsyncUtils.asyncFx(() -> window.window().language("de")).get();
        WindowWait.until(() -> window.says("Ähnlich") && window.results().size() == 5
                && !window.results().contains(""));
        return window;
    }

    private static OpenWindow adding(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        window.take(new DroppedContent.Collection(work.copyOfSample("Spring 2026")));
        WindowWait.until(() -> window.sees(".adding-add"));
        // The button to go back has the focus, whose ring would be the first that one looks at.
        WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot().requestFocus()).get();
        WindowWait.until(() -> WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getRoot()
                .lookupAll(".adding-picture").stream().filter(PictureView.class::isInstance)
                .map(PictureView.class::cast).filter(view -> view.image() != null).count()).get() == 8);
        return window;
    }

    private static OpenWindow duplicates(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        window.choose("Find near-duplicates");
        WindowWait.until(() -> window.says("nearly the same"));
        return window;
    }

    private static OpenWindow evaluation(ScreenWork work) throws Exception {
        OpenWindow window = landing(work);
        window.fire("#evaluationButton");
        WindowWait.until(() -> !window.stage().getScene().lookup(".page .accent").isDisabled());
        WaitForAsyncUtils.asyncFx(() -> ((Button) window.stage().getScene()
                .lookup(".page .accent")).fire()).get();
        WindowWait.untilWorked(() -> window.says("Worst classes")
                && window.stage().getScene().lookup(".evaluation-charts .image-view") != null);
        return window;
    }

    private static OpenWindow large(ScreenWork work) throws Exception {
        OpenWindow window = evaluation(work);
        window.fire(".evaluation-chart");
        WindowWait.until(() -> window.sees(".evaluation-large"));
        return window;
    }

    private static OpenWindow charts(ScreenWork work) throws Exception {
        OpenWindow window = evaluation(work);
        ScreenCamera.awaitFrames();
        WaitForAsyncUtils.asyncFx(() -> ((ScrollPane) window.stage().getScene().lookup(".page .scroll-pane"))
                .setVvalue(1)).get();
        return window;
    }
}
