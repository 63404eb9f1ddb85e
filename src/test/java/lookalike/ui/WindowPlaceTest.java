package lookalike.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    @Test
    @DisplayName("the least window fits on the screen, also on one with two pixels a point")
    void fits() {
        assertEquals(new Dimension2D(683, 344), WindowPlace.least(new Rectangle2D(0, 0, 683, 384)));
        assertEquals(new Dimension2D(900, 600), WindowPlace.least(new Rectangle2D(0, 0, 1920, 1040)));
    }

    @Test
    @DisplayName("a new window fits on the screen with its title bar")
    void begins() {
        assertEquals(new Dimension2D(683, 344), WindowPlace.first(new Rectangle2D(0, 0, 683, 384)));
        assertEquals(new Dimension2D(1280, 800), WindowPlace.first(new Rectangle2D(0, 0, 1920, 1040)));
    }
}
