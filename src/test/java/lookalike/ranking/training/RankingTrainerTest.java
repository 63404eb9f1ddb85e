package lookalike.ranking.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingInput;
import lookalike.ranking.RankingPoint;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreWeights;
import lookalike.ranking.store.RankingTraining.Outcome;
import lookalike.ranking.training.TrainingData.CellColumn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Training of a ranking space")
class RankingTrainerTest {

    private static final int COUNT = 500;
    private static final DrawnProducts PRODUCTS = new DrawnProducts(COUNT + 100, 1);
    private static final int[] ROWS = IntStream.range(0, COUNT).toArray();

    @Test
    @DisplayName("learns the columns that pictures tell of, so that those of new pictures are predicted")
    void learns() {
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            Trained trained = train(matrix, ROWS, DrawnProducts.columns(ROWS), false);
            assertEquals(Outcome.LEARNED, trained.training().outcome());
            assertEquals(List.of("kind", "colour"), trained.training().columns());
            assertTrue(trained.training().gain() > .05, trained.training().toString());
            RankingSpace space = trained.space();
            assertEquals(List.of("kind", "colour"), space.columns().stream().map(LabelColumn::name).toList());
            int right = 0;
            for (int i = COUNT; i < COUNT + 100; i++) {
                RankingVector vector = embed(space, i);
                right += DrawnProducts.KINDS.get(DrawnProducts.kind(i)).equals(told(space, vector, 0)) ? 1 : 0;
                right += DrawnProducts.COLOURS.get(DrawnProducts.colour(i)).equals(told(space, vector, 1)) ? 1 : 0;
            }
            assertTrue(right > 150, right + " of 200");
            ScoreWeights weights = space.weights();
            assertTrue(weights.columns().stream().allMatch(weight -> weight > 0), weights.toString());
        }
    }

    private static String told(RankingSpace space, RankingVector vector, int column) {
        float[] probabilities = vector.probabilities().get(column);
        int best = IntStream.range(0, probabilities.length)
                .reduce((a, b) -> probabilities[b] > probabilities[a] ? b : a).orElseThrow();
        return space.columns().get(column).values().get(best);
    }

    @Test
    @DisplayName("finds a spoilt copy's picture better than looks do, having seen other copies")
    void tellsTheVeryProduct() {
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            RankingSpace space = train(matrix, ROWS, List.of(), true).space();
            assertTrue(space.identity().isPresent());
            List<RankingPoint> points = points(space);
            int bySame = 0;
            int byLooks = 0;
            // Every eighth was seen with its copy.
            for (int i = 1; i < COUNT; i += 8) {
                RankingVector query = space.vector(space.points(List.of(
                        new RankingInput(PRODUCTS.copy(i).feature(), PRODUCTS.copy(i).descriptor()))).getFirst());
                bySame += i == best(points.stream().mapToDouble(point -> product(query.same(), point.direction())
                        / space.identity().get().length(point.direction())).toArray()) ? 1 : 0;
                byLooks += i == best(points.stream().mapToDouble(point -> product(query.looks(), point.direction())
                        / Math.sqrt(product(looks(space, point), looks(space, point)))).toArray()) ? 1 : 0;
            }
            assertTrue(bySame >= byLooks, bySame + " against " + byLooks);
            assertTrue(bySame > 55, bySame + " of 63");
        }
    }

    private static float[] looks(RankingSpace space, RankingPoint point) {
        return Arrays.copyOf(point.direction(), space.looksDimension());
    }

    private static List<RankingPoint> points(RankingSpace space) {
        return IntStream.of(ROWS).mapToObj(i -> space.points(List.of(
                new RankingInput(PRODUCTS.feature(i), PRODUCTS.descriptor(i)))).getFirst()).toList();
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    private static int best(double[] values) {
        return IntStream.range(0, values.length).reduce((a, b) -> values[b] > values[a] ? b : a).orElseThrow();
    }

    @Test
    @DisplayName("gives the same space each time, and sees nothing but the rows it is given")
    void seesOnlyItsRows() {
        try (FeatureMatrix matrix = PRODUCTS.matrix();
                FeatureMatrix other = FeatureMatrix.of(IntStream.range(0, COUNT + 100)
                        .mapToObj(i -> i < COUNT ? PRODUCTS.feature(i) : PRODUCTS.feature(0)).toList(),
                        DrawnProducts.DIMENSION)) {
            RankingSpace once = train(matrix, ROWS, DrawnProducts.columns(ROWS), true).space();
            RankingSpace again = train(other, ROWS, DrawnProducts.columns(ROWS), true).space();
            for (int i = COUNT - 5; i < COUNT + 5; i++) {
                assertArrayEquals(embed(once, i).looks(), embed(again, i).looks());
                assertArrayEquals(embed(once, i).same(), embed(again, i).same());
                assertArrayEquals(embed(once, i).probabilities().get(0), embed(again, i).probabilities().get(0));
            }
            assertEquals(once.weights(), again.weights());
            assertEquals(once.pin(), again.pin());
            assertEquals(once.nearest(), again.nearest());
        }
    }

    @Test
    @DisplayName("learns nothing from columns that pictures tell nothing of")
    void noGain() {
        SplittableRandom random = new SplittableRandom(3);
        CellColumn chance = new CellColumn("luck",
                IntStream.of(ROWS).mapToObj(_ -> random.nextBoolean() ? "heads" : "tails").toList());
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            Trained trained = train(matrix, ROWS, List.of(chance), false);
            assertEquals(Outcome.NO_GAIN, trained.training().outcome());
            assertEquals(List.of(), trained.space().columns());
            assertEquals(0, embed(trained.space(), COUNT).probabilities().size());
        }
    }

    @Test
    @DisplayName("of few pictures, or without columns, keeps looks, in which nothing is lost against the features")
    void looksOnly() {
        int[] few = Arrays.copyOf(ROWS, 50);
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            assertEquals(Outcome.NO_COLUMNS, train(matrix, ROWS, List.of(), false).training().outcome());
            Trained trained = train(matrix, few, DrawnProducts.columns(few), false);
            assertEquals(Outcome.FEW_PICTURES, trained.training().outcome());
            int raw = 0;
            int looks = 0;
            for (int i = COUNT; i < COUNT + 100; i++) {
                int query = i;
                float[] vector = embed(trained.space(), i).looks();
                int byLooks = best(IntStream.of(few).mapToDouble(row -> product(vector,
                        embed(trained.space(), row).looks())).toArray());
                int byFeature = best(IntStream.of(few).mapToDouble(row -> PRODUCTS.feature(query)
                        .cosine(PRODUCTS.feature(row))).toArray());
                looks += DrawnProducts.kind(byLooks) == DrawnProducts.kind(i) ? 1 : 0;
                raw += DrawnProducts.kind(byFeature) == DrawnProducts.kind(i) ? 1 : 0;
            }
            assertTrue(looks >= raw, looks + " against " + raw);
        }
    }

    @Test
    @DisplayName("does without descriptors")
    void withoutDescriptors() {
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            TrainingData data = PRODUCTS.data(matrix, ROWS, DrawnProducts.columns(ROWS), true);
            Trained trained = RankingTrainer.train(new TrainingData(data.model(), matrix, ROWS, List.of(),
                    data.columns(), data.copies()), Progress.UNWATCHED);
            assertEquals(Outcome.LEARNED, trained.training().outcome());
            assertEquals(List.of("kind"), trained.space().columns().stream().map(LabelColumn::name).toList());
        }
    }

    @Test
    @DisplayName("of a single picture gives a space")
    void single() {
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            RankingSpace space = train(matrix, new int[] {7}, List.of(), false).space();
            assertEquals(List.of(), space.nearest());
            assertEquals(1, product(embed(space, 7).looks(), embed(space, 7).looks()), 1e-5);
        }
    }

    @Test
    @DisplayName("can be cancelled")
    void cancelled() {
        try (FeatureMatrix matrix = PRODUCTS.matrix()) {
            TrainingData data = PRODUCTS.data(matrix, ROWS, DrawnProducts.columns(ROWS), false);
            Progress stopping = (done, total) -> done < total / 2;
            assertThrows(CancellationException.class, () -> RankingTrainer.train(data, stopping));
        }
    }

    private static Trained train(FeatureMatrix matrix, int[] rows, List<CellColumn> columns, boolean isCopied) {
        return RankingTrainer.train(PRODUCTS.data(matrix, rows, columns, isCopied), Progress.UNWATCHED);
    }

    private static RankingVector embed(RankingSpace space, int i) {
        return space.embed(new RankingInput(PRODUCTS.feature(i), PRODUCTS.descriptor(i)));
    }
}
