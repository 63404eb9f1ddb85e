package lookalike.ui;

import static lookalike.ui.WindowWait.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Tag("window")
@DisplayName("A search that is steered by results and words")
class SteeringJourneyTest extends PhotoJourney {

    @Test
    @DisplayName("more and less like a result move the query, are shown, and each step can be gone back to")
    void feedback() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.M);
        until(() -> asked().more().equals(List.of("1202")));
        until(() -> window.says("More like Poplin Shirt") && window.isAnswered());
        window.focus("Camp Collar Shirt");
        robot.press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
        until(() -> asked().less().equals(List.of("1203")));
        FxToolkit.setupFixture(() -> window.window().state().back(0));
        until(() -> asked().more().isEmpty() && asked().less().isEmpty() && asked().photos().size() == 1);
    }

    @Test
    @DisplayName("S searches with a result in place of the photo, Ctrl+1 with the first of them")
    void searchesWithAResult() throws Exception {
        window.focus("Poplin Shirt");
        robot.type(KeyCode.S);
        until(() -> asked().products().equals(List.of("1202")) && asked().photos().isEmpty());
        assertFalse(window.sees(".crop"));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        until(() -> asked().products().equals(List.of("1200")));
    }

    @Test
    @DisplayName("text searches together with the photo, and alone once that is gone")
    void text() throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        until(() -> this.<Node>node("#text").isFocused());
        robot.write("poplin");
        until(() -> window.results().equals(List.of("Poplin Shirt")));
        assertEquals(1, asked().photos().size());
        window.fire(".header-name");
        until(() -> window.says("Drop a photo of a garment"));
        robot.clickOn("#text").write("denim");
        until(() -> window.results().equals(List.of("Denim Overshirt")));
        assertTrue(asked().photos().isEmpty());
    }
}
