package lookalike.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.paint.Color;
import lookalike.image.RgbImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PictureBackgroundTest {

    @Test
    @DisplayName("the background is the colour of the edge, if the edge has one colour")
    void findsTheGround() {
        byte[] plain = new byte[3 * 20 * 20];
        Arrays.fill(plain, (byte) 240);
        Arrays.fill(plain, 3 * 190, 3 * 195, (byte) 10);
        assertEquals(Optional.of(new PictureBackground(Color.rgb(240, 240, 240), Color.rgb(240, 240, 240))),
                PictureBackground.of(new RgbImage(20, 20, plain)));
        byte[] halves = new byte[3 * 20 * 20];
        Arrays.fill(halves, 0, 3 * 200, (byte) 240);
        assertEquals(Optional.empty(), PictureBackground.of(new RgbImage(20, 20, halves)));
    }
}
