package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import lookalike.ui.theme.TextSize;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** That what matters can be read: it is not cut off, stands out from its ground, and scrolls only where it must. */
@Tag("window")
class LegibilityTest extends PhotoJourney {

    /** Contrast that signs need. */
    private static final double SIGN = 3;

    private void widen(double width) throws Exception {
        FxToolkit.setupFixture(() -> window.stage().setWidth(width));
        until(() -> window.stage().getScene().getWidth() == width);
        ScreenCamera.awaitFrames();
    }

    @ParameterizedTest(name = "language {0}")
    @DisplayName("the likeness on a tile is whole beside open details, and so is the number of products with its"
            + " picture")
    @ValueSource(strings = {"en", "de"})
    void likeness(String language) throws Exception {
        widen(1280);
        WaitForAsyncUtils.asyncFx(() -> window.window().language(language)).get();
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        window.press("Poplin Shirt");
        until(() -> window.rests(".details"));
        ScreenCamera.awaitFrames();
        assertEquals(List.of(), cut(".tile-likeness"));
        List<String> twins = WaitForAsyncUtils.asyncFx(() -> labels(".tile-caption").stream()
                .filter(label -> label.getText().startsWith("+")).map(Labeled::getText).toList()).get();
        assertEquals(List.of("+3"), twins);
        assertEquals(List.of(), cut(".tile-caption").stream().filter(text -> text.startsWith("+")).toList());
    }

    @ParameterizedTest(name = "language {0}")
    @DisplayName("in the smallest window the search field says whole what it searches")
    @ValueSource(strings = {"en", "de"})
    void prompt(String language) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.window().language(language)).get();
        widen(900);
        TextField field = (TextField) window.stage().getScene().lookup("#text");
        Text prompt = field.lookupAll(".text").stream().map(Text.class::cast)
                .filter(text -> text.getText().equals(field.getPromptText())).findFirst().orElseThrow();
        double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        assertTrue(prompt.getLayoutBounds().getWidth() <= room, prompt + " in " + room);
    }

    @ParameterizedTest(name = "theme {0}")
    @DisplayName("the heart of a favourite stands out from its ground, on tiles and in the details")
    @ValueSource(ints = {1, 2})
    void heart(int theme) throws Exception {
        FxToolkit.setupFixture(() -> window.window().theme(theme));
        window.focus("Poplin Shirt");
        robot.type(KeyCode.H);
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.sees(".details-heart"));
        ScreenCamera.awaitFrames();
        List<String> faint = new ArrayList<>();
        for (Node heart : WaitForAsyncUtils.asyncFx(this::hearts).get()) {
            double contrast = contrast(WaitForAsyncUtils.asyncFx(() -> heart.snapshot(new SnapshotParameters(), null))
                    .get());
            if (contrast < SIGN) {
                faint.add(heart + ": " + contrast);
            }
        }
        assertEquals(List.of(), faint);
    }

    private List<Node> hearts() {
        return window.stage().getScene().getRoot().lookupAll(".tile-heart, .details-heart").stream().toList();
    }

    /** @return the contrast between the most frequent colour of the middle and what differs most from it */
    private static double contrast(WritableImage sign) {
        int width = (int) sign.getWidth();
        int height = (int) sign.getHeight();
        List<Color> middle = IntStream.range(height / 4, 3 * height / 4).boxed()
                .flatMap(y -> IntStream.range(width / 4, 3 * width / 4)
                        .mapToObj(x -> sign.getPixelReader().getColor(x, y)))
                .toList();
        Color ground = middle.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        return middle.stream().mapToDouble(colour -> contrast(luminance(colour), luminance(ground))).max()
                .orElseThrow();
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @Test
    @DisplayName("what was skipped fills its page, and the list of chapters is as high as it is long: none scrolls"
            + " twice")
    void scrollsOnce() throws Exception {
        window.choose("What was skipped, and why");
        until(() -> window.says("images/7.jpg"));
        assertFalse(window.sees(".page > .scroll-pane"));
        window.fire("#helpButton");
        until(() -> window.says("First steps"));
        ScreenCamera.awaitFrames();
        assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().lookup(".help-chapters")
                .lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast).filter(Node::isVisible).toList()).get());
    }

    @ParameterizedTest(name = "language {0}")
    @DisplayName("where the system's text is half as large again, the window's is, and the smallest window still says"
            + " whole what a tile and the landing page say")
    @ValueSource(strings = {"en", "de"})
    void largeText(String language) throws Exception {
        widen(900);
        FxToolkit.setupFixture(() -> window.stage().getScene().getStylesheets()
                .add(new TextSize(1.5).styleSheet().orElseThrow()));
        WaitForAsyncUtils.asyncFx(() -> window.window().language(language)).get();
        until(() -> window.results().equals(PretendCatalogue.NAMES));
        ScreenCamera.awaitFrames();
        assertEquals(19.5, WaitForAsyncUtils.asyncFx(() -> labels(".tile-name").getFirst().getFont().getSize()).get(),
                0.01);
        assertEquals(18, WaitForAsyncUtils.asyncFx(() -> labels(".tile-likeness").getFirst().getFont().getSize()).get(),
                0.01);
        assertEquals(List.of(), cut(".tile-likeness"));
        window.mark("Poplin Shirt");
        until(() -> window.sees(".selection-clear"));
        ScreenCamera.awaitFrames();
        Node last = node(".selection-clear");
        assertTrue(WaitForAsyncUtils.asyncFx(() -> last.localToScene(last.getLayoutBounds()).getMaxX()).get() <= 900);
        FxToolkit.setupFixture(() -> window.window().state().clear());
        until(() -> window.sees(".landing-text"));
        ScreenCamera.awaitFrames();
        assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> labels(".landing-text").stream()
                .filter(label -> ((Text) label.lookup(".text")).getText().endsWith("…")).toList()).get());
    }

    private List<Labeled> labels(String selector) {
        return window.stage().getScene().getRoot().lookupAll(selector).stream().filter(Node::isVisible)
                .map(Labeled.class::cast).toList();
    }

    /** @return the texts of labels that are not shown as they are */
    private List<String> cut(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> labels(selector).stream()
                .filter(label -> !((Text) label.lookup(".text")).getText().equals(label.getText()))
                .map(Labeled::getText).toList()).get();
    }
}
