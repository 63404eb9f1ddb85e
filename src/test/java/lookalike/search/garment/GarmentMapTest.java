package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.image.Frame;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The network of these tests has two channels: garments are on the first, everything else is on the second. */
class GarmentMapTest {

    private static final int SIDE = 7;
    private static final GarmentDirection DIRECTION = new GarmentDirection(new float[] {1, 0});

    /** @return a picture with a garment in some of its parts, from a column and a row to others, exclusive */
    private static ActivationMap picture(int left, int top, int right, int bottom) {
        float[] values = new float[2 * SIDE * SIDE];
        for (int part = 0; part < SIDE * SIDE; part++) {
            boolean isGarment = part % SIDE >= left && part % SIDE < right && part / SIDE >= top
                    && part / SIDE < bottom;
            values[part] = isGarment ? 3 : .2f;
            values[SIDE * SIDE + part] = isGarment ? .5f : 1;
        }
        return new ActivationMap(SIDE, values);
    }

    @Test
    @DisplayName("the frame holds the parts that look like garments, and no others")
    void frame() {
        Frame frame = new GarmentMap(picture(2, 1, 5, 6), DIRECTION).frame();
        assertEquals(2 / 7.0, frame.left(), 1e-9);
        assertEquals(1 / 7.0, frame.top(), 1e-9);
        assertEquals(3 / 7.0, frame.width(), 1e-9);
        assertEquals(5 / 7.0, frame.height(), 1e-9);
    }

    @Test
    @DisplayName("the weighted mean leaves the surroundings out, which the plain mean does not")
    void pooled() {
        ActivationMap picture = picture(3, 3, 6, 6);
        Feature garment = new Feature(new float[] {3, .5f});
        assertEquals(1, new GarmentMap(picture, DIRECTION).pooled(0).cosine(garment), 1e-4);
        assertTrue(picture.pooled().cosine(garment) < .9);
    }

    @Test
    @DisplayName("a picture whose parts are all alike keeps its feature")
    void even() {
        ActivationMap picture = picture(0, 0, 7, 7);
        assertEquals(1, new GarmentMap(picture, DIRECTION).pooled(0).cosine(picture.pooled()), 1e-6);
        assertEquals(1, new GarmentMap(picture, DIRECTION).pooled(-1).cosine(picture.pooled()), 1e-6);
    }

    @Test
    @DisplayName("the direction of garments leads from the mean of other pictures' parts to the catalogue's mean")
    void direction() {
        try (FeatureMatrix matrix = FeatureMatrix.of(
                List.of(new Feature(new float[] {1, 0}), new Feature(new float[] {0, 1})), 2)) {
            float[] direction = GarmentDirection.of(matrix, new int[] {0, 1}, new float[] {0, .5f}).values();
            assertEquals(1, direction[0], 1e-6);
            assertEquals(0, direction[1], 1e-6);
        }
    }
}
