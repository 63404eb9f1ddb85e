package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lookalike.ui.drop.DroppedContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("A notice")
class NoticeJourneyTest extends ControlsJourney {

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
}
