package lookalike.search;

import java.util.List;
import java.util.Optional;
import lookalike.features.Feature;

/**
 * Moves a query towards products that the user likes and away from others: q + {@value #BETA} * mean(more) -
 * {@value #GAMMA} * mean(less), all of length 1 (Rocchio, <i>Relevance feedback in information retrieval</i>, 1971;
 * the weights are those of Salton and Buckley, 1990, with a greater one for dislikes, as only few products are judged
 * here).
 */
final class Rocchio {

    static final double BETA = 0.75;
    static final double GAMMA = 0.35;

    private Rocchio() {}

    /**
     * @param about features of the query, of which the mean is taken
     * @param more features to move towards
     * @param less features to move away from
     * @return the query, of length 1; empty if there are no features to use
     */
    static Optional<Feature> query(List<Feature> about, List<Feature> more, List<Feature> less) {
        List<Feature> begin = about.isEmpty() ? more : about;
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        double[] sum = new double[begin.getFirst().dimension()];
        add(sum, begin, 1);
        if (!about.isEmpty()) {
            add(sum, more, BETA);
        }
        add(sum, less, -GAMMA);
        float[] values = new float[sum.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = (float) sum[d];
        }
        return Optional.of(new Feature(values).normalised());
    }

    private static void add(double[] sum, List<Feature> features, double weight) {
        for (Feature feature : features) {
            float[] unit = feature.normalised().values();
            for (int d = 0; d < sum.length; d++) {
                sum[d] += weight * unit[d] / features.size();
            }
        }
    }
}
