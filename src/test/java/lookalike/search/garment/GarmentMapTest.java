package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.ranking.RankingInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** @return activations of random strength, between 0 and 1 */
    private static ActivationMap random(int side, int channels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[channels * side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return new ActivationMap(side, values);
    }

    /** @return how far each part is above the mean, in standard deviations */
    private static double[] strengths(ActivationMap map) {
        double[] cosines = DIRECTION.of(map);
        double mean = DoubleStream.of(cosines).average().orElseThrow();
        double deviation = Math.sqrt(DoubleStream.of(cosines).map(each -> (each - mean) * (each - mean)).average()
                .orElseThrow());
        return DoubleStream.of(cosines).map(each -> (each - mean) / deviation).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("of all frames at least two parts across and down, none has a greater sum than the one found")
    void frameIsTheBest(long seed) {
        int side = 4;
        ActivationMap map = random(side, 2, seed);
        double[] strengths = strengths(map);
        double best = Double.NEGATIVE_INFINITY;
        Frame wanted = Frame.WHOLE;
        for (int left = 0; left < side - 1; left++) {
            for (int top = 0; top < side - 1; top++) {
                for (int right = left + 2; right <= side; right++) {
                    for (int bottom = top + 2; bottom <= side; bottom++) {
                        double sum = 0;
                        for (int part = 0; part < side * side; part++) {
                            boolean isIn = part % side >= left && part % side < right && part / side >= top
                                    && part / side < bottom;
                            sum += isIn ? strengths[part] : 0;
                        }
                        if (sum > best) {
                            best = sum;
                            wanted = new Frame(left / 4.0, top / 4.0, (right - left) / 4.0, (bottom - top) / 4.0);
                        }
                    }
                }
            }
        }
        assertEquals(wanted, new GarmentMap(map, DIRECTION).frame());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, .5})
    @DisplayName("parts count by how many standard deviations they are above the bound, and those below it not at all")
    void weighs(double least) {
        ActivationMap map = random(3, 2, 9);
        double[] strengths = strengths(map);
        float[] sum = new float[2];
        for (int channel = 0; channel < 2; channel++) {
            for (int part = 0; part < 9; part++) {
                sum[channel] += (float) (map.at(channel, part) * Math.max(0, strengths[part] - least));
            }
        }
        float[] found = new GarmentMap(map, DIRECTION).pooled(least).values();
        float[] wanted = new Feature(sum).normalised().values();
        assertEquals(wanted[0], found[0], 1e-5);
        assertEquals(wanted[1], found[1], 1e-5);
    }

    @Test
    @DisplayName("a part is as garment-like as its cosine to the direction, and a silent one not at all")
    void cosines() {
        ActivationMap map = new ActivationMap(2, new float[] {3, 0, 1, 0, 4, 2, 0, 0});
        double[] cosines = DIRECTION.of(map);
        assertEquals(.6, cosines[0], 1e-9);
        assertEquals(0, cosines[1], 1e-9);
        assertEquals(1, cosines[2], 1e-9);
        assertEquals(0, cosines[3], 1e-9);
        assertEquals(.6, DIRECTION.of(new Feature(new float[] {3, 4})), 1e-6);
    }

    @Test
    @DisplayName("the direction is the mean of the rows that pictures show less the mean of other parts")
    void directionOfSomeRows() {
        try (FeatureMatrix matrix = FeatureMatrix.of(List.of(new Feature(new float[] {.6f, .8f}),
                new Feature(new float[] {0, 1}), new Feature(new float[] {1, 0})), 2)) {
            float[] direction = GarmentDirection.of(matrix, new int[] {0, 2}, new float[] {.2f, .1f}).values();
            // (.8, .4) - (.2, .1) = (.6, .3)
            assertEquals(2 / Math.sqrt(5), direction[0], 1e-6);
            assertEquals(1 / Math.sqrt(5), direction[1], 1e-6);
        }
    }

    @Test
    @DisplayName("several views of a photo are averaged at length 1 each, and a single one is left as it is")
    void views() {
        Feature whole = new Feature(new float[] {2, 0});
        PixelDescriptor descriptor = PixelDescriptors.of(new RgbImage(4, 4, new byte[48]));
        RankingInput first = new RankingInput(whole, descriptor);
        RankingInput second = new RankingInput(new Feature(new float[] {0, 7}), descriptor);
        GarmentViews shot = new GarmentViews(Optional.empty(), whole, List.of(first));
        assertTrue(shot.isProductShot());
        assertEquals(2, shot.feature().values()[0]);
        GarmentViews street = new GarmentViews(Optional.of(Frame.WHOLE), whole, List.of(first, second));
        assertFalse(street.isProductShot());
        assertEquals(Math.sqrt(.5), street.feature().values()[0], 1e-6);
        assertEquals(Math.sqrt(.5), street.feature().values()[1], 1e-6);
    }
}
