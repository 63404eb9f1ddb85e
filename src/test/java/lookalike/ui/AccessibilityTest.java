package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What users need who do not see well, or do not use a mouse. */
@Tag("window")
class AccessibilityTest {

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws Exception {
        OpenWindow.closeAll();
    }

    @Test
    @DisplayName("every control of every screen has a name for a screen reader")
    void names() throws Exception {
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        Files.createDirectories(folder.resolve("photos"));
        Files.write(folder.resolve("photos/a.png"), DrawnPictures.shirt(1, 60, 80));
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.sees(".example"));
        List<String> nameless = new ArrayList<>(nameless("landing"));
        window.take(new DroppedContent.Photos(List.of(photo, photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES) && window.sees(".query-part"));
        window.focus("Poplin Shirt");
        robot.type(KeyCode.M);
        until(() -> window.says("More like Poplin Shirt") && window.isAnswered());
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> window.sees(".board-card"));
        window.fire(".ranking-toggle");
        window.press("Linen Shirt Sage");
        until(() -> window.says("shop.example.com") && window.sees(".ranking-pane") && window.sees(".prediction"));
        nameless.addAll(nameless("search"));
        for (String key : List.of("#settingsButton")) {
            window.fire(key);
            until(() -> window.says("Nothing leaves"));
            nameless.addAll(nameless(key));
        }
        window.choose("Rename, move or remove…");
        nameless.addAll(nameless("manage"));
        assertEquals(List.of(), nameless);
    }

    private List<String> nameless(String screen) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> all(window.stage().getScene().getRoot())
                .filter(AccessibilityTest::isControl).filter(node -> !hasName(node))
                .map(node -> screen + ": " + node).toList()).get();
    }

    private static boolean isControl(Node node) {
        boolean part = node.getStyleClass().stream()
                .anyMatch(style -> style.contains("arrow") || style.contains("thumb"))
                || node.getParent() instanceof Spinner<?> || node.getParent() instanceof ComboBoxBase<?>;
        return !part && (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof Spinner<?>
                || node instanceof ComboBoxBase<?> || node instanceof Slider || node instanceof ListView<?>);
    }

    private static boolean hasName(Node node) {
        boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean labelled = node instanceof Labeled label && label.getText() != null && !label.getText().isBlank()
                && label.getText().length() > 1;
        return named || labelled;
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityTest::all) : Stream.empty());
    }

    @ParameterizedTest(name = "{0}: {1} on {2} at least {3}")
    @DisplayName("text and signs have enough contrast to their background, in both themes")
    @CsvSource({"1, -color-fg-default, -color-bg-default, 4.5", "1, -color-fg-default, -color-bg-subtle, 4.5",
        "1, -color-fg-muted, -color-bg-default, 4.5", "1, -color-fg-muted, -color-bg-subtle, 4.5",
        "1, -color-fg-emphasis, -color-accent-emphasis, 4.5", "1, -color-accent-emphasis, -color-bg-default, 3",
        "1, -color-accent-emphasis, -color-bg-subtle, 3", "1, -color-danger-fg, -color-bg-default, 3",
        "1, -color-fg-default, -color-accent-subtle, 4.5", "2, -color-fg-default, -color-bg-default, 4.5",
        "2, -color-fg-default, -color-bg-subtle, 4.5", "2, -color-fg-muted, -color-bg-default, 4.5",
        "2, -color-fg-muted, -color-bg-subtle, 4.5", "2, -color-fg-emphasis, -color-accent-emphasis, 4.5",
        "2, -color-accent-emphasis, -color-bg-default, 3", "2, -color-accent-emphasis, -color-bg-subtle, 3",
        "2, -color-danger-fg, -color-bg-default, 3"})
    void contrast(int theme, String front, String ground, double atLeast) throws Exception {
        window = OpenWindow.over(PretendServices.ready(), folder);
        FxToolkit.setupFixture(() -> window.window().theme(theme));
        Color below = colour(ground);
        Color above = over(colour(front), below);
        double ratio = (Math.max(luminance(above), luminance(below)) + 0.05)
                / (Math.min(luminance(above), luminance(below)) + 0.05);
        assertTrue(ratio >= atLeast, front + " on " + ground + ": " + ratio);
    }

    /** What a name of the theme's palette is when it is seen. */
    private Color colour(String name) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            Region region = new Region();
            region.setStyle("-fx-background-color: " + name + ";");
            ((Pane) window.stage().getScene().getRoot()).getChildren().add(region);
            region.applyCss();
            Color colour = (Color) region.getBackground().getFills().getFirst().getFill();
            ((Pane) window.stage().getScene().getRoot()).getChildren().remove(region);
            return colour;
        }).get();
    }

    private static Color over(Color front, Color ground) {
        double share = front.getOpacity();
        return Color.color(share * front.getRed() + (1 - share) * ground.getRed(),
                share * front.getGreen() + (1 - share) * ground.getGreen(),
                share * front.getBlue() + (1 - share) * ground.getBlue());
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
