package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A feature")
class FeatureTest {

    private static final Feature ZERO = new Feature(new float[2]);

    @Test
    @DisplayName("scaled to length 1 keeps its direction, and stays as it is where all is zero")
    void isScaled() {
        assertArrayEquals(new float[] {0.6f, -0.8f}, new Feature(new float[] {3, -4}).normalised().values(), 1e-6f);
        assertArrayEquals(new float[2], ZERO.normalised().values());
    }

    @Test
    @DisplayName("keeps each bit when it is scaled again, as it is stored and read many times")
    void isScaledOnce() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            float[] values = new float[Feature.RESNET50];
            for (int d = 0; d < values.length; d++) {
                values[d] = random.nextFloat() * 20;
            }
            Feature once = new Feature(values).normalised();
            assertArrayEquals(once.values(), once.normalised().values());
        }
    }

    @Test
    @DisplayName("has the cosine of the angle to another, whatever their lengths")
    void hasCosines() {
        Feature right = new Feature(new float[] {3, 0});
        assertEquals(0.6, new Feature(new float[] {30, 40}).cosine(right), 1e-9);
        assertEquals(1, right.cosine(new Feature(new float[] {0.1f, 0})), 1e-9);
        assertEquals(-1, right.cosine(new Feature(new float[] {-7, 0})), 1e-9);
        assertEquals(0, right.cosine(new Feature(new float[] {0, 2})), 1e-9);
    }

    @Test
    @DisplayName("has the cosine 0 to one that is all zero, from either side")
    void isFarFromZero() {
        Feature one = new Feature(new float[] {1, 0});
        assertEquals(0, one.cosine(ZERO));
        assertEquals(0, ZERO.cosine(one));
    }

    @Test
    @DisplayName("cannot be compared with one of another dimension")
    void isOfOneDimension() {
        Feature other = new Feature(new float[] {1, 2, 3});
        assertEquals(3, other.dimension());
        assertThrows(IllegalArgumentException.class, () -> ZERO.cosine(other));
        assertThrows(IllegalArgumentException.class, () -> other.cosine(ZERO));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    @DisplayName("has finite numbers only")
    void isFinite(float number) {
        assertThrows(IllegalArgumentException.class, () -> new Feature(new float[] {1, number}));
    }
}
