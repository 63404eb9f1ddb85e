package lookalike.ranking.index;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingVector;
import lookalike.ranking.ScoreWeights;
import lookalike.ranking.store.Predictions;
import lookalike.ranking.store.RankingCodes;

/** A drawn catalogue: products in clusters, with two columns that go by cluster, as codes and in double precision. */
final class DrawnRanking {

    static final int LOOKS = 40;
    static final int DETAILS = 9;
    static final List<LabelColumn> COLUMNS = List.of(new LabelColumn("kind", List.of("a", "b", "c", "d", "e")),
            new LabelColumn("colour", List.of("red", "green", "blue")));
    static final ScoreWeights WEIGHTS = new ScoreWeights(List.of(0.3, 0.2), 0.3, List.of(true, true), 0.75);

    private final Random random;
    private final float[][] centres;
    /** Looks of each product, of length 1, and in front of its details. */
    final List<float[]> directions = new ArrayList<>();
    final List<List<String>> cells = List.of(new ArrayList<>(), new ArrayList<>());
    /** By product and column, what is predicted of its picture. */
    final List<List<float[]>> predicted = new ArrayList<>();
    final RankingCodes codes;
    final ColumnCodes columns;

    DrawnRanking(int products, long seed) {
        this.random = new Random(seed);
        this.centres = new float[COLUMNS.getFirst().values().size()][];
        for (int centre = 0; centre < centres.length; centre++) {
            centres[centre] = gaussian(LOOKS + DETAILS);
        }
        ByteBuffer values = ByteBuffer.allocate(products * (LOOKS + DETAILS));
        ByteBuffer lengths = ByteBuffer.allocate(4 * products).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer predictions = ByteBuffer.allocate(24 * products).order(ByteOrder.LITTLE_ENDIAN);
        for (int product = 0; product < products; product++) {
            int kind = random.nextInt(centres.length);
            float[] direction = direction(kind);
            directions.add(direction);
            lengths.putFloat(put(direction, values));
            List<float[]> own = List.of(onTwo(5, kind), onTwo(3, random.nextInt(3)));
            own.forEach(weights -> putWeights(weights, predictions));
            predicted.add(own);
            cells.get(0).add(random.nextInt(10) == 0 ? "" : COLUMNS.get(0).values().get(kind));
            cells.get(1).add(COLUMNS.get(1).values().get(random.nextInt(3)));
        }
        this.codes = new RankingCodes(MemorySegment.ofArray(values.array()), MemorySegment.ofArray(lengths.array()),
                new Predictions(MemorySegment.ofArray(predictions.array()), 2), products, LOOKS, DETAILS);
        this.columns = ColumnCodes.of(COLUMNS, cells, products);
    }

    /** @return the length of the code */
    private static float put(float[] direction, ByteBuffer values) {
        float greatest = 0;
        for (float value : direction) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        int squares = 0;
        for (float value : direction) {
            int code = Math.round(127 * value / greatest);
            values.put((byte) code);
            squares += code * code;
        }
        return (float) Math.sqrt(squares);
    }

    private static void putWeights(float[] weights, ByteBuffer predictions) {
        List<Integer> ranked = IntStream.range(0, weights.length).boxed()
                .sorted(Comparator.comparingDouble((Integer value) -> -weights[value])).limit(4).toList();
        for (int rank = 0; rank < 4; rank++) {
            predictions.putShort((short) (rank < ranked.size() ? ranked.get(rank) : 0));
        }
        for (int rank = 0; rank < 4; rank++) {
            predictions.put((byte) (rank < ranked.size() ? Math.round(255 * weights[ranked.get(rank)]) : 0));
        }
    }

    /** @return a photo of some product of a kind */
    RankingVector photo() {
        int kind = random.nextInt(centres.length);
        return photo(direction(kind), kind);
    }

    /** @return a photo that looks just as a product's picture */
    RankingVector photoOf(int product) {
        return photo(directions.get(product), COLUMNS.getFirst().values().indexOf(cells.getFirst().get(product)));
    }

    /** @return a photo that looks just as a product's picture, but is taken for another kind of product */
    RankingVector mistaken(int product) {
        int kind = COLUMNS.getFirst().values().indexOf(cells.getFirst().get(product));
        return photo(directions.get(product), (kind + 1) % centres.length);
    }

    private RankingVector photo(float[] direction, int kind) {
        return new RankingVector(unit(direction, LOOKS), unit(direction, LOOKS + DETAILS),
                List.of(probabilities(5, kind), probabilities(3, random.nextInt(3))));
    }

    private float[] direction(int kind) {
        float[] values = gaussian(LOOKS + DETAILS);
        for (int d = 0; d < values.length; d++) {
            values[d] += 2 * centres[kind][d];
        }
        return values;
    }

    /** @return 3/5 and 2/5 on two values, which are kept without rounding */
    private float[] onTwo(int values, int likely) {
        float[] weights = new float[values];
        weights[likely] = 0.6f;
        weights[(likely + 1 + random.nextInt(values - 1)) % values] = 0.4f;
        return weights;
    }

    private float[] probabilities(int values, int likely) {
        float[] probabilities = new float[values];
        double sum = 0;
        for (int value = 0; value < values; value++) {
            probabilities[value] = (value == likely ? 3 : 0) + random.nextFloat();
            sum += probabilities[value];
        }
        for (int value = 0; value < values; value++) {
            probabilities[value] /= (float) sum;
        }
        return probabilities;
    }

    private float[] gaussian(int length) {
        float[] values = new float[length];
        for (int d = 0; d < length; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] unit(float[] vector, int length) {
        double squares = 0;
        for (int d = 0; d < length; d++) {
            squares += (double) vector[d] * vector[d];
        }
        float[] unit = new float[length];
        for (int d = 0; d < length; d++) {
            unit[d] = (float) (vector[d] / Math.sqrt(squares));
        }
        return unit;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }

    /** @return the cosine of looks */
    double looks(RankingVector photo, int product) {
        return dot(photo.looks(), unit(directions.get(product), LOOKS));
    }

    /** @return the cosine that tells the very product */
    double same(RankingVector photo, int product) {
        return dot(photo.same(), unit(directions.get(product), LOOKS + DETAILS));
    }

    /** @return the score by its formula, of vectors that were never rounded to bytes */
    double score(RankingVector photo, int product, RankingMethod method) {
        if (method == RankingMethod.LOOKS) {
            return looks(photo, product);
        }
        double own = method == RankingMethod.FULL ? WEIGHTS.own() : 0;
        return (looks(photo, product) + own * agreement(photo, product, true)
                + (1 - own) * agreement(photo, product, false)) / (1 + 0.3 + 0.2 + 0.3);
    }

    private double agreement(RankingVector photo, int product, boolean byOwn) {
        double sum = 0;
        double joint = 0.3;
        for (int column = 0; column < COLUMNS.size(); column++) {
            float[] probable = photo.probabilities().get(column);
            int own = COLUMNS.get(column).values().indexOf(cells.get(column).get(product));
            double agreement = byOwn && own >= 0 ? probable[own] : dot(probable, predicted.get(product).get(column));
            sum += WEIGHTS.columns().get(column) * agreement;
            joint *= agreement;
        }
        return sum + joint;
    }

    /** @return the products by falling score */
    List<Integer> ranked(RankingVector photo, RankingMethod method) {
        return IntStream.range(0, directions.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer product) -> score(photo, product, method)).reversed())
                .toList();
    }

    /** @return the query of a photo */
    static RankingQuery query(RankingVector photo, RankingMethod method) {
        return new RankingQuery(photo, WEIGHTS, method);
    }
}
