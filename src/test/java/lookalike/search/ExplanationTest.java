package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import lookalike.features.ActivationMap;
import lookalike.ranking.LinearMap;
import lookalike.ranking.LooksSpace;
import lookalike.vector.FloatMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final int SIDE = 3;
    private static final int CHANNELS = 20;
    private static final int DIMENSION = 6;
    private static final double WHOLE = 2.35;

    private final Random random = new Random(5);
    private final LooksSpace space = new LooksSpace(new LinearMap(weights(), numbers(DIMENSION, 0.3f)));

    private FloatMatrix weights() {
        FloatMatrix weights = FloatMatrix.zeros(CHANNELS, DIMENSION);
        for (float[] row : weights.values()) {
            System.arraycopy(numbers(DIMENSION, 1), 0, row, 0, DIMENSION);
        }
        return weights;
    }

    private float[] numbers(int count, float scale) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = scale * (float) random.nextGaussian();
        }
        return numbers;
    }

    /** @return activations, of which some channels are 0 throughout */
    private ActivationMap map() {
        float[] values = new float[CHANNELS * SIDE * SIDE];
        for (int i = SIDE * SIDE; i < values.length; i++) {
            values[i] = Math.max(0, (float) random.nextGaussian());
        }
        return new ActivationMap(SIDE, values);
    }

    private double cosine(ActivationMap one, ActivationMap other) {
        float[] a = space.coordinates(one.pooled().values());
        float[] b = space.coordinates(other.pooled().values());
        double product = 0;
        double mine = 0;
        double theirs = 0;
        for (int d = 0; d < DIMENSION; d++) {
            product += (double) a[d] * b[d];
            mine += (double) a[d] * a[d];
            theirs += (double) b[d] * b[d];
        }
        return product / Math.sqrt(mine * theirs);
    }

    @Test
    @DisplayName("the parts of either picture sum to the looks part of the score")
    void sumsToLooks() {
        for (int pair = 0; pair < 20; pair++) {
            ActivationMap photo = map();
            ActivationMap product = map();
            Explanation why = Explanation.of(photo, product, space, WHOLE);
            assertEquals(cosine(photo, product) / WHOLE, why.total(), 1e-6);
            assertEquals(why.total(), Arrays.stream(why.photo()).sum(), 1e-6);
            assertEquals(why.total(), Arrays.stream(why.product()).sum(), 1e-6);
        }
    }

    @Test
    @DisplayName("without a mean the photo counts by what of it lies in the space, and the parts sum to that")
    void sumsToTheShare() {
        FloatMatrix first = FloatMatrix.zeros(CHANNELS, DIMENSION);
        for (int d = 0; d < DIMENSION; d++) {
            first.values()[d][d] = 1;
        }
        LooksSpace span = new LooksSpace(new LinearMap(first, new float[DIMENSION]));
        ActivationMap photo = map();
        ActivationMap product = map();
        float[] mine = span.coordinates(photo.pooled().values());
        float[] theirs = span.coordinates(product.pooled().values());
        double inner = 0;
        double squares = 0;
        for (int d = 0; d < DIMENSION; d++) {
            inner += (double) mine[d] * theirs[d];
            squares += (double) theirs[d] * theirs[d];
        }
        Explanation why = Explanation.of(photo, product, span, 1);
        assertEquals(inner / Math.sqrt(squares), why.total(), 1e-6);
        assertEquals(why.total(), Arrays.stream(why.photo()).sum(), 1e-6);
        assertEquals(why.total(), Arrays.stream(why.product()).sum(), 1e-6);
    }

    @Test
    @DisplayName("a part without activations adds only its share of what no part is the cause of")
    void countsParts() {
        ActivationMap photo = map();
        for (int channel = 0; channel < CHANNELS; channel++) {
            photo.values()[channel * SIDE * SIDE] = 0;
            photo.values()[channel * SIDE * SIDE + 1] = 0;
        }
        double[] parts = Explanation.of(photo, map(), space, WHOLE).photo();
        assertEquals(parts[0], parts[1], 1e-12);
        assertTrue(Arrays.stream(parts).distinct().count() > 2);
    }

    @Test
    @DisplayName("pictures without any activation explain nothing, and do no harm")
    void takesZeros() {
        ActivationMap nothing = new ActivationMap(SIDE, new float[CHANNELS * SIDE * SIDE]);
        LooksSpace centred = new LooksSpace(new LinearMap(weights(), new float[DIMENSION]));
        Explanation why = Explanation.of(nothing, nothing, centred, WHOLE);
        assertEquals(0, why.total());
        assertEquals(0, Arrays.stream(why.photo()).sum());
    }
}
