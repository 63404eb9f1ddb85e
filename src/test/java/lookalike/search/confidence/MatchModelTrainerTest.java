package lookalike.search.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureMatrix;
import lookalike.index.ExactIndex;
import lookalike.search.garment.GarmentDirection;
import lookalike.search.garment.NoGarmentPictures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In these tests garments are on the first half of the channels, in eight kinds, and other pictures on the second. */
class MatchModelTrainerTest {

    private static final int DIMENSION = 64;
    private final SplittableRandom random = new SplittableRandom(3);

    private Feature picture(boolean isGarment, int kind, double noise) {
        float[] values = new float[DIMENSION];
        int first = isGarment ? 0 : DIMENSION / 2;
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) (noise * random.nextDouble());
        }
        values[first] += 1;
        values[first + 1 + kind] += 2;
        values[first + 9 + random.nextInt(20)] += .4f;
        return new Feature(values).normalised();
    }

    private List<Feature> pictures(boolean isGarment, int count) {
        return IntStream.range(0, count).mapToObj(i -> picture(isGarment, i % 8, .3)).toList();
    }

    private NoGarmentPictures others() {
        float[] mean = new float[DIMENSION];
        List<Feature> pictures = pictures(false, 60);
        pictures.forEach(each -> {
            for (int d = 0; d < DIMENSION; d++) {
                mean[d] += each.values()[d] / pictures.size();
            }
        });
        return new NoGarmentPictures(mean, pictures, pictures);
    }

    @Test
    @DisplayName("garments are matches, other pictures are like nothing, and a copy of a product is the same")
    void tells() {
        NoGarmentPictures others = others();
        List<Feature> catalogue = pictures(true, 400);
        try (FeatureMatrix matrix = FeatureMatrix.of(catalogue, DIMENSION)) {
            int[] rows = IntStream.range(0, 400).toArray();
            List<MatchModelTrainer.Copy> copies = new ArrayList<>();
            for (int row = 0; row < 100; row++) {
                float[] spoilt = matrix.row(row).values();
                for (int d = 0; d < DIMENSION; d++) {
                    spoilt[d] += (float) (.002 * random.nextDouble());
                }
                copies.add(new MatchModelTrainer.Copy(new Feature(spoilt), row));
            }
            MatchModel model = new MatchModelTrainer(matrix, rows, others, Progress.UNWATCHED).fit(copies)
                    .orElseThrow();
            assertEquals(model, new MatchModelTrainer(matrix, rows, others, Progress.UNWATCHED).fit(copies)
                    .orElseThrow(), "the same each time");
            GarmentDirection direction = GarmentDirection.of(matrix, rows, others.meanPart());
            ExactIndex index = new ExactIndex(matrix);
            for (int i = 0; i < 20; i++) {
                MatchStatistics garment = statistics(picture(true, i % 8, .3), index, direction, others);
                assertTrue(model.confidence(garment) > .9 && !model.isNone(garment) && !model.isSame(garment));
                MatchStatistics other = statistics(picture(false, i % 8, .3), index, direction, others);
                assertTrue(model.confidence(other) < .1 && model.isNone(other) && !model.isSame(other));
                assertTrue(model.isSame(statistics(copies.get(i).feature(), index, direction, others)));
            }
        }
    }

    private static MatchStatistics statistics(Feature feature, ExactIndex index, GarmentDirection direction,
            NoGarmentPictures others) {
        return MatchStatistics.of(feature, index.nearest(feature, 6), direction, others);
    }

    @Test
    @DisplayName("a handful of pictures is too few to fit anything to")
    void few() {
        NoGarmentPictures others = others();
        try (FeatureMatrix matrix = FeatureMatrix.of(pictures(true, 30), DIMENSION)) {
            assertFalse(new MatchModelTrainer(matrix, IntStream.range(0, 30).toArray(), others, Progress.UNWATCHED)
                    .fit(List.of()).isPresent());
        }
    }
}
