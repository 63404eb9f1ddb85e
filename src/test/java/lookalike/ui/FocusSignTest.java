package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("The focus")
class FocusSignTest extends ControlsJourney {

    /** Pixels around a control in which its focus may be seen. */
    private static final double AROUND = 4;

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

    /** @return whether a control belongs to another one, which shows the focus */
    private static boolean isPart(Node node) {
        return node.getParent() instanceof Spinner<?> || node.getParent() instanceof ComboBoxBase<?>;
    }
}
