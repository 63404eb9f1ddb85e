package lookalike.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

@Tag("window")
class HeatMapTest {

    private static final int SIDE = 7;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    @DisplayName("the overlay has the picture's proportions, so that its outline is as thick in both directions")
    void proportions() {
        Image tall = HeatMap.of(SIDE, strongInTheMiddle(), 180, 240);
        assertEquals(0.75, tall.getWidth() / tall.getHeight(), 0.01);
        Image wide = HeatMap.of(SIDE, strongInTheMiddle(), 240, 60);
        assertEquals(4, wide.getWidth() / wide.getHeight(), 0.01);
    }

    @ParameterizedTest(name = "on {0}")
    @DisplayName("on a garment of any colour the strong parts have an outline with contrast")
    @ValueSource(strings = {"white", "black", "red", "orange", "#808080", "navy"})
    void outlines(String garment) {
        Image map = HeatMap.of(SIDE, strongInTheMiddle(), 240, 240);
        int middle = (int) map.getHeight() / 2;
        List<Double> luminances = new ArrayList<>();
        for (int x = 0; x <= map.getWidth() / 2; x++) {
            luminances.add(luminance(over(map.getPixelReader().getColor(x, middle), Color.web(garment))));
        }
        double most = 0;
        for (int x = 6; x < luminances.size(); x++) {
            double light = Math.max(luminances.get(x), luminances.get(x - 6));
            double dark = Math.min(luminances.get(x), luminances.get(x - 6));
            most = Math.max(most, (light + 0.05) / (dark + 0.05));
        }
        assertTrue(most >= 7, "contrast within six pixels: " + most);
        assertEquals(0, map.getPixelReader().getColor((int) map.getWidth() / 2, middle).getOpacity(),
                "strong parts show the garment as it is");
        assertTrue(map.getPixelReader().getColor(0, 0).getOpacity() > 0.5, "weak ones are darkened");
    }

    @Test
    @DisplayName("parts that all contribute as much are left as they are")
    void even() {
        double[] even = new double[SIDE * SIDE];
        Arrays.fill(even, 0.01);
        Image map = HeatMap.of(SIDE, even, 100, 100);
        assertEquals(0, map.getPixelReader().getColor(10, 10).getOpacity());
    }

    private static double[] strongInTheMiddle() {
        double[] parts = new double[SIDE * SIDE];
        for (int i = 0; i < parts.length; i++) {
            int across = i % SIDE - SIDE / 2;
            int down = i / SIDE - SIDE / 2;
            parts[i] = 1 / (1.0 + across * across + down * down);
        }
        return parts;
    }

    private static Color over(Color front, Color ground) {
        return ground.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
