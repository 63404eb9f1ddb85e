package lookalike.search.score;

import java.util.List;
import java.util.Optional;

/**
 * Moves a query towards products that the user likes and away from others: q + {@value #BETA} * mean(more) -
 * {@value #GAMMA} * mean(less), all of length 1 (Rocchio, <i>Relevance feedback in information retrieval</i>, 1971;
 * the weights are those of Salton and Buckley, 1990, with a greater one for dislikes, as only few products are judged
 * here).
 */
public final class Rocchio {

    static final double BETA = 0.75;
    static final double GAMMA = 0.35;

    private Rocchio() {}

    /**
     * @param about vectors of the query, of which the mean is taken; how long each is does not matter
     * @param more vectors to move towards
     * @param less vectors to move away from
     * @return the query, of length 1; empty if there are no vectors to use
     */
    public static Optional<float[]> direction(List<float[]> about, List<float[]> more, List<float[]> less) {
        List<float[]> begin = about.isEmpty() ? more : about;
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        double[] sum = new double[begin.getFirst().length];
        add(sum, begin, 1);
        if (!about.isEmpty()) {
            add(sum, more, BETA);
        }
        add(sum, less, -GAMMA);
        float[] values = new float[sum.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) sum[d];
        }
        return Optional.of(unit(values));
    }

    private static void add(double[] sum, List<float[]> vectors, double weight) {
        for (float[] vector : vectors) {
            float[] unit = unit(vector);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += weight * unit[d] / vectors.size();
            }
        }
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int d = 0; d < unit.length; d++) {
            unit[d] = vector[d] * scale;
        }
        return unit;
    }
}
