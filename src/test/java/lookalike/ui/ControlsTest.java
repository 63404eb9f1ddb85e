package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Paint;
import lookalike.ui.drop.DroppedContent;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What all controls of the window have in common: heights, a visible focus, and notices that move none of them. */
@Tag("window")
class ControlsTest {

    /** Pixels around a control in which its focus may be seen. */
    private static final double AROUND = 4;

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void search() throws Exception {
        Path photo = Files.write(folder.resolve("shirt.png"), DrawnPictures.shirt(3, 300, 400));
        window = OpenWindow.over(PretendServices.ready(), folder);
        until(() -> window.says("Spring 2026"));
        window.take(new DroppedContent.Photos(List.of(photo)));
        until(() -> window.results().equals(PretendCatalogue.NAMES) && window.sees(".query-part"));
    }

    @AfterEach
    void closeWindows() throws Exception {
        OpenWindow.closeAll();
    }

    @ParameterizedTest(name = "theme {0}")
    @DisplayName("the focus can be seen on every control of header, query and results, in both themes")
    @ValueSource(ints = {1, 2})
    void showsTheFocus(int theme) throws Exception {
        FxToolkit.setupFixture(() -> window.window().theme(theme));
        ScreenCamera.awaitFrames();
        List<Node> controls = WaitForAsyncUtils.asyncFx(() -> seen(root()).filter(Node::isFocusTraversable)
                .filter(node -> !node.isDisabled()).filter(node -> !isPart(node)).toList()).get();
        assertTrue(controls.size() > 20, controls.size() + " controls");
        List<String> unseen = new ArrayList<>();
        for (Node control : controls) {
            focus(elsewhere(control, controls));
            Rectangle2D place = WaitForAsyncUtils.asyncFx(() -> place(control)).get();
            WritableImage without = taken(place);
            focus(control);
            if (isSame(without, taken(place))) {
                unseen.add(control.toString());
            }
        }
        assertEquals(List.of(), unseen);
    }

    private static Node elsewhere(Node control, List<Node> controls) {
        return control == controls.getFirst() ? controls.getLast() : controls.getFirst();
    }

    private static void focus(Node node) throws Exception {
        WaitForAsyncUtils.asyncFx(node::requestFocus).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private WritableImage taken(Rectangle2D place) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(place);
            return root().snapshot(parameters, null);
        }).get();
    }

    private static Rectangle2D place(Node control) {
        Bounds bounds = control.localToScene(control.getLayoutBounds());
        return new Rectangle2D(Math.max(0, bounds.getMinX() - AROUND), Math.max(0, bounds.getMinY() - AROUND),
                bounds.getWidth() + 2 * AROUND, bounds.getHeight() + 2 * AROUND);
    }

    /** Without the middle, in which a text field's cursor blinks. */
    private static boolean isSame(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                boolean isEdge = x < 2 * AROUND || y < 2 * AROUND || x >= one.getWidth() - 2 * AROUND
                        || y >= one.getHeight() - 2 * AROUND;
                if (isEdge && one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    @DisplayName("controls in one row are of one height")
    void heights() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        until(() -> window.sees(".board-card"));
        window.fire(".ranking-toggle");
        ScreenCamera.awaitFrames();
        List<String> uneven = new ArrayList<>(uneven("results"));
        window.fire("#settingsButton");
        until(() -> window.says("Nothing leaves"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("settings"));
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("manage"));
        robot.clickOn("#evaluationButton");
        until(() -> window.sees(".page .combo-box"));
        ScreenCamera.awaitFrames();
        uneven.addAll(uneven("evaluation"));
        assertEquals(List.of(), uneven);
    }

    private List<String> uneven(String screen) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> seen(root()).filter(HBox.class::isInstance)
                .map(row -> ((HBox) row).getChildren().stream().filter(ControlsTest::isOneOfARow).toList())
                .filter(row -> row.stream().mapToDouble(each -> each.getLayoutBounds().getHeight()).distinct()
                        .count() > 1)
                .map(row -> screen + ": " + row.stream().map(each -> each + " " + each.getLayoutBounds().getHeight())
                        .toList())
                .toList()).get();
    }

    @Test
    @DisplayName("text has one size a role: body, caption, subtitle and title, on all screens")
    void textSizes() throws Exception {
        Set<Double> sizes = new TreeSet<>();
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.says("shop.example.com"));
        sizes.addAll(textSizesNow());
        for (String page : List.of("#settingsButton", "#evaluationButton", "#helpButton")) {
            window.fire(page);
            until(() -> window.sees(".page"));
            sizes.addAll(textSizesNow());
        }
        window.choose("Rename, move or remove…");
        until(() -> window.says("Remove this catalogue"));
        sizes.addAll(textSizesNow());
        FxToolkit.setupFixture(() -> window.window().state().clear());
        robot.clickOn(".header-name");
        until(() -> window.sees(".landing-text"));
        sizes.addAll(textSizesNow());
        assertEquals(new TreeSet<>(Set.of(12.0, 13.0, 15.0, 20.0)), sizes);
    }

    private Set<Double> textSizesNow() throws Exception {
        ScreenCamera.awaitFrames();
        return WaitForAsyncUtils.asyncFx(() -> seen(root()).filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isEmpty())
                .map(label -> Math.round(10 * label.getFont().getSize()) / 10.0)
                .collect(Collectors.toCollection(TreeSet::new))).get();
    }

    /** Not what shows a picture, or is a line of text. */
    private static boolean isOneOfARow(Node node) {
        boolean hasPicture = node instanceof Labeled label && label.getGraphic() instanceof PictureView;
        boolean isControl = node instanceof ButtonBase || node instanceof TextField || node instanceof Spinner<?>
                || node instanceof ComboBoxBase<?>;
        return node.isVisible() && isControl && !hasPicture && !(node instanceof Hyperlink)
                && !node.getStyleClass().contains("check-box") && !node.getStyleClass().contains("radio-button");
    }

    @Test
    @DisplayName("a notice stands over the page and moves nothing; what went wrong stays until it is closed")
    void notices() throws Exception {
        // A part of the photo is there before it is laid out.
        until(() -> places().stream().allMatch(place -> place.getWidth() > 0));
        List<Bounds> before = places();
        window.take(new DroppedContent.Collection(Path.of("damaged.zip")));
        until(() -> window.sees(".notice") && window.says("damaged.zip cannot be read") && opacity() == 1);
        ScreenCamera.awaitFrames();
        assertEquals(before, places());
        robot.clickOn(".notice .button-icon:last-child");
        until(() -> !window.sees(".notice"));
        assertEquals(before, places());
        assertFalse(window.says("damaged.zip cannot be read"));
    }

    @Test
    @DisplayName("a notice fades in and out: it is not there at once, and not gone at once")
    void fades() throws Exception {
        until(() -> window.isAnswered());
        window.focus("Poplin Shirt");
        assertTrue(WaitForAsyncUtils.asyncFx(() -> {
            Node tile = window.stage().getScene().getFocusOwner();
            // A single product cannot be compared, which is said at once.
            tile.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "c", "c", KeyCode.C, false, false, false, false));
            return notice().isVisible() && notice().getOpacity() < 1;
        }).get(), "it begins to be seen");
        until(() -> window.sees(".notice") && opacity() == 1);
        assertTrue(WaitForAsyncUtils.asyncFx(() -> {
            ((ButtonBase) notice().lookup(".button-icon:last-child")).fire();
            return notice().isVisible();
        }).get(), "it begins to go");
        until(() -> !window.sees(".notice"));
        assertEquals(0, opacity());
    }

    @Test
    @DisplayName("what is around a picture has one colour everywhere, in both themes")
    void ground() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.B);
        window.press("Poplin Shirt");
        until(() -> window.rests(".details") && window.sees(".board-card"));
        Set<Paint> grounds = new HashSet<>();
        for (int theme = 1; theme <= 2; theme++) {
            int chosen = theme;
            FxToolkit.setupFixture(() -> window.window().theme(chosen));
            until(() -> pictures().allMatch(picture -> picture.image() != null));
            ScreenCamera.awaitFrames();
            grounds.addAll(WaitForAsyncUtils.asyncFx(() -> pictures()
                    .map(picture -> picture.getBackground().getFills().getFirst().getFill()).toList()).get());
        }
        assertEquals(1, grounds.size(), grounds.toString());
    }

    private Stream<PictureView> pictures() {
        return seen(root()).filter(PictureView.class::isInstance).map(PictureView.class::cast);
    }

    private double opacity() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> notice().getOpacity()).get();
    }

    private Node notice() {
        return window.stage().getScene().lookup(".notice");
    }

    /** @return where everything is that can be chosen */
    private List<Bounds> places() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> seen(window.stage().getScene().lookup(".search"))
                .filter(Node::isFocusTraversable).map(node -> node.localToScene(node.getLayoutBounds())).toList())
                .get();
    }

    /** @return whether a control belongs to another one, which shows the focus */
    private static boolean isPart(Node node) {
        return node.getParent() instanceof Spinner<?> || node.getParent() instanceof ComboBoxBase<?>;
    }

    private Parent root() {
        return window.stage().getScene().getRoot();
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean isWhole = node instanceof Control && !(node instanceof javafx.scene.control.ScrollPane);
        return Stream.concat(Stream.of(node), node instanceof Parent parent && !isWhole
                ? parent.getChildrenUnmodifiable().stream().flatMap(ControlsTest::seen) : Stream.empty());
    }
}
