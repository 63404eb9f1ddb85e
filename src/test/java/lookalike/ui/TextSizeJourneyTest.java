package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The size of text that the user chooses: on all systems, at once, and for good. */
@Tag("window")
class TextSizeJourneyTest extends PhotoJourney {

    private static final double USUAL = 13;

    private Path file() {
        return folder.resolve("home").resolve("settings").resolve("window.json");
    }

    private double fontOf(String selector) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> ((Labeled) node(selector)).getFont().getSize()).get();
    }

    private void resize(double width, double height) throws Exception {
        FxToolkit.setupFixture(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        until(() -> window.stage().getScene().getWidth() == width);
        ScreenCamera.awaitFrames();
    }

    @Test
    @DisplayName("a size chosen in the settings makes all labels larger at once, without reading the catalogue again,"
            + " and the system's size can be chosen again")
    void chosen() throws Exception {
        int searches = services.catalogue().asked().size();
        assertEquals(USUAL, fontOf(".results-title"), 0.01);
        window.fire("#settingsButton");
        until(() -> window.says("Text size"));
        ComboBox<Integer> sizes = sizes();
        assertEquals(List.of("System default", "100%", "125%", "150%", "175%", "200%"),
                WaitForAsyncUtils.asyncFx(() -> sizes.getItems().stream().map(sizes.getConverter()::toString).toList())
                        .get());
        FxToolkit.setupFixture(() -> sizes.getSelectionModel().select(Integer.valueOf(150)));
        until(() -> fontOf(".settings-label") == 1.5 * USUAL);
        assertEquals(1.5 * 1.15385 * USUAL, fontOf(".settings-title"), 0.1);
        assertTrue(window.says("Nothing leaves this computer"), "the page was left");
        window.fire(".page-back");
        until(() -> fontOf(".results-title") == 1.5 * USUAL);
        assertEquals(PretendCatalogue.NAMES, window.results());
        assertEquals(searches, services.catalogue().asked().size());
        WaitForAsyncUtils.asyncFx(() -> window.window().textSize(0)).get();
        until(() -> fontOf(".results-title") == USUAL);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Integer> sizes() {
        return (ComboBox<Integer>) window.stage().getScene().getRoot().lookupAll(".combo-box").stream()
                .filter(box -> "Text size".equals(box.getAccessibleText())).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("the choice is there after a restart, in the first frame that is shown")
    void remembered() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.window().textSize(175)).get();
        window.close();
        window.window().closed().join();
        assertTrue(Files.readString(file()).replace(" ", "").contains("\"textSize\":175"), Files.readString(file()));
        open();
        until(() -> window.sees(".landing-text"));
        ScreenCamera.awaitFrames();
        assertEquals(1.75 * USUAL, fontOf(".landing-text"), 0.01);
    }

    @ParameterizedTest
    @DisplayName("a size in the file that is none is refused, and the window opens with the system's")
    @ValueSource(strings = {"70000", "-150", "101", "null", "\"huge\"", "[150]", "1e999"})
    void nonsense(String size) throws Exception {
        window.close();
        window.window().closed().join();
        Files.writeString(file(), "{\"language\": \"en\", \"textSize\": " + size + "}");
        window = OpenWindow.asLeft(services, folder);
        if (!size.matches("-?\\d+|null")) {
            until(() -> window.says("window.json.unreadable"));
        }
        until(() -> window.sees(".landing-text"));
        ScreenCamera.awaitFrames();
        assertEquals(USUAL, fontOf(".landing-text"), 0.01);
    }

    @ParameterizedTest(name = "{0}% in {1}, {2} x {3}")
    @DisplayName("with large text no control is lower than its words, no prompt is cut off, and all can be reached")
    @CsvSource({"150, en, 900, 600", "150, de, 900, 600", "200, en, 900, 600", "200, de, 900, 600",
        "150, de, 1280, 800", "200, de, 1280, 800"})
    void fits(int percent, String language, double width, double height) throws Exception {
        resize(width, height);
        WaitForAsyncUtils.asyncFx(() -> {
            window.window().language(language);
            window.window().textSize(percent);
        }).get();
        // Not all of them are in sight.
        until(() -> window.isAnswered() && window.results().contains(PretendCatalogue.NAMES.getFirst())
                && fontOf(".results-title") == percent / 100.0 * USUAL);
        window.fire(".ranking-toggle");
        ScreenCamera.awaitFrames();
        List<String> faults = new ArrayList<>(faults("results"));
        FxToolkit.setupFixture(() -> window.window().state().clear());
        until(() -> window.sees(".landing-text"));
        ScreenCamera.awaitFrames();
        faults.addAll(faults("landing"));
        window.fire("#settingsButton");
        until(() -> window.sees(".settings-control"));
        ScreenCamera.awaitFrames();
        faults.addAll(faults("settings"));
        assertEquals(List.of(), faults);
    }

    private List<String> faults(String screen) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> seen(window.stage().getScene().getRoot(), false)
                .flatMap(each -> fault(each).map(what -> screen + ": " + what)).toList()).get();
    }

    private Stream<String> fault(Reach reach) {
        Node node = reach.node;
        if (node instanceof TextField field && field.getText().isEmpty()) {
            Text prompt = field.lookupAll(".text").stream().map(Text.class::cast)
                    .filter(text -> text.getText().equals(field.getPromptText())).findFirst().orElseThrow();
            double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
            if (prompt.getLayoutBounds().getWidth() > room) {
                return Stream.of(prompt.getText() + " is wider than its field");
            }
        }
        boolean isControl = node instanceof ButtonBase || node instanceof TextField || node instanceof ComboBox<?>;
        if (isControl && node.minHeight(-1) - node.getLayoutBounds().getHeight() > 0.5) {
            return Stream.of(node + " is too low");
        }
        if (node instanceof ButtonBase button && button.getText() != null && !button.getText().isEmpty()
                && button.lookup(".text") instanceof Text text
                && text.getLayoutBounds().getHeight() > button.getHeight() + 0.5) {
            return Stream.of(node + " is lower than its text");
        }
        Bounds place = node.localToScene(node.getLayoutBounds());
        boolean isOutside = place.getMaxX() > window.stage().getScene().getWidth() + 1
                || !reach.scrolls && place.getMaxY() > window.stage().getScene().getHeight() + 1;
        return isControl && isOutside ? Stream.of(node + " cannot be reached at " + place) : Stream.empty();
    }

    /** What can be seen, and whether it scrolls. */
    private record Reach(Node node, boolean scrolls) {}

    private static Stream<Reach> seen(Node node, boolean scrolls) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean within = scrolls || node instanceof ScrollPane;
        return Stream.concat(Stream.of(new Reach(node, scrolls)), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> seen(child, within)) : Stream.empty());
    }
}
