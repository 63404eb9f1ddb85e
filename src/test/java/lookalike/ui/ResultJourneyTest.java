package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import lookalike.ui.pictures.PictureView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("Results that are looked at one by one")
class ResultJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("arrows move among the results and Enter opens one")
    void movesByKeys() throws Exception {
        window.focus("Linen Shirt Sage");
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> window.says("shop.example.com"));
        assertEquals("Denim Overshirt", window.text("#name"));
    }

    @Test
    @DisplayName("the mouse that rests on a result shows it large beside the photo")
    void hover() throws Exception {
        AtomicReference<Bounds> pointedAt = new AtomicReference<>();
        until(() -> {
            // The tiles may still be moving to their places.
            Bounds place = WaitForAsyncUtils.asyncFx(() -> {
                Node name = robot.lookup("Poplin Shirt").query();
                return name.localToScreen(name.getBoundsInLocal());
            }).get();
            if (!place.equals(pointedAt.getAndSet(place))) {
                robot.moveTo(place.getCenterX(), place.getCenterY());
            }
            return robot.lookup(".hover-view .picture").queryAllAs(PictureView.class).stream()
                    .filter(picture -> picture.isVisible() && picture.image() != null && picture.getHeight() >= 400)
                    .count() == 2;
        });
        assertTrue(robot.lookup(".hover-view .text").queryAllAs(Text.class).stream()
                .anyMatch(text -> text.getText().contains("Poplin Shirt")));
        robot.moveTo(".header-name");
        until(() -> robot.lookup(".hover-view").tryQuery().isEmpty());
    }

    @Test
    @DisplayName("Space shows a result large beside the photo, and closes that again")
    void large() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.SPACE);
        until(() -> window.sees(".large"));
        robot.type(KeyCode.SPACE);
        until(() -> !window.sees(".large"));
    }
}
