package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.ScoreWeights;
import lookalike.ranking.training.LabelColumns.Labelled;
import lookalike.vector.FloatMatrix;

/**
 * Trains a small network without a tenth of the pictures, to see what pictures say about the columns: how much each
 * is to count in the score, and whether results for the tenth become better at all.
 */
final class ColumnTrial {

    private static final int MOST_QUERIES = 2000;
    private static final int MOST_LEARNED = 20_000;
    private static final int TENTH = 10;
    private static final int RESULTS = 5;

    private final NetworkInputs inputs;
    private final int looks;
    private final List<Labelled> columns;

    /** @param looks how many of the inputs are coordinates of looks */
    ColumnTrial(NetworkInputs inputs, int looks, List<Labelled> columns) {
        this.inputs = inputs;
        this.looks = looks;
        this.columns = columns;
    }

    /**
     * The result.
     *
     * @param columns that pictures say something about
     * @param losses how much each column counts in training
     * @param gain the mean rise of the share of results that have the query's own value
     * @param error its standard error
     */
    record Result(List<Labelled> columns, ScoreWeights weights, double[] losses, double gain, double error) {

        /** @return whether learning is worth it */
        boolean isGain() {
            return gain > error;
        }
    }

    Result run(Progress progress) {
        int[] order = Samples.shuffled(inputs.places(), 5);
        int[] queries = Arrays.copyOf(order, Math.min(MOST_QUERIES, order.length / TENTH));
        int[] rest = Arrays.copyOfRange(order, queries.length, order.length);
        int[] learned = Arrays.copyOf(rest, Math.min(MOST_LEARNED, rest.length));
        LabelNetwork network = new NetworkTrainer(inputs.rows(), columns, losses(columns),
                NetworkPlan.trial(learned.length)).train(learned, progress);
        float[][] scores = network.scores(new FloatMatrix(
                Arrays.stream(queries).mapToObj(place -> inputs.rows().values()[place]).toArray(float[][]::new),
                inputs.rows().columns())).values();
        List<float[][]> probabilities = new ArrayList<>();
        int from = 0;
        for (Labelled column : columns) {
            int begin = from;
            probabilities.add(Arrays.stream(scores).map(row -> softmax(row, begin, column.values()))
                    .toArray(float[][]::new));
            from += column.values();
        }
        ColumnWeights found = ColumnWeights.of(columns, probabilities, queries);
        if (found.chosen().length == 0) {
            return new Result(List.of(), ScoreWeights.NONE, new double[0], 0, 0);
        }
        List<Labelled> chosen = Arrays.stream(found.chosen()).mapToObj(columns::get).toList();
        double[] gains = gains(queries, rest, chosen,
                Arrays.stream(found.chosen()).mapToObj(probabilities::get).toList(), found.weights());
        double mean = Arrays.stream(gains).average().orElse(0);
        double variance = Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum()
                / Math.max(1, gains.length - 1);
        double error = Math.sqrt(variance / Math.max(1, gains.length));
        return new Result(chosen, found.weights(), found.losses(), mean, error);
    }

    /** @return for the trial, more for columns that say more, but all of them count */
    private static double[] losses(List<Labelled> columns) {
        double[] entropies = columns.stream().mapToDouble(LabelColumns::entropy).toArray();
        double most = Arrays.stream(entropies).max().orElse(1);
        return Arrays.stream(entropies).map(entropy -> .5 + .5 * entropy / most).toArray();
    }

    private static float[] softmax(float[] scores, int from, int count) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, scores[i]);
        }
        float[] shares = new float[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            shares[i] = (float) Math.exp(scores[from + i] - greatest);
            sum += shares[i];
        }
        for (int i = 0; i < count; i++) {
            shares[i] = (float) (shares[i] / sum);
        }
        return shares;
    }

    /** @return by query, the share of own values among the results of the score, less that among those of looks */
    private double[] gains(int[] queries, int[] gallery, List<Labelled> chosen, List<float[][]> probabilities,
            ScoreWeights weights) {
        FloatMatrix all = new FloatMatrix(Arrays.stream(gallery).parallel().mapToObj(this::unit)
                .toArray(float[][]::new), looks).transposed();
        return IntStream.range(0, queries.length).parallel().mapToDouble(q -> {
            float[] plain = all.product(unit(queries[q]));
            float[] full = plain.clone();
            for (int i = 0; i < full.length; i++) {
                full[i] += (float) agreement(q, gallery[i], chosen, probabilities, weights);
            }
            return share(queries[q], gallery, full, chosen) - share(queries[q], gallery, plain, chosen);
        }).toArray();
    }

    private float[] unit(int place) {
        return inputs.looks(place, looks);
    }

    private static double agreement(int query, int place, List<Labelled> chosen, List<float[][]> probabilities,
            ScoreWeights weights) {
        double sum = 0;
        double product = weights.main().contains(true) ? weights.joint() : 0;
        for (int column = 0; column < chosen.size(); column++) {
            int label = chosen.get(column).labels()[place];
            double probability = label < 0 ? 0 : probabilities.get(column)[query][label];
            sum += weights.columns().get(column) * probability;
            product *= weights.main().get(column) ? probability : 1;
        }
        return sum + product;
    }

    private static double share(int query, int[] gallery, float[] scores, List<Labelled> chosen) {
        int[] best = best(scores);
        double sum = 0;
        int known = 0;
        for (Labelled column : chosen) {
            int label = column.labels()[query];
            if (label >= 0) {
                known++;
                for (int i : best) {
                    sum += column.labels()[gallery[i]] == label ? 1.0 / best.length : 0;
                }
            }
        }
        return known > 0 ? sum / known : 0;
    }

    private static int[] best(float[] scores) {
        int[] best = new int[Math.min(RESULTS, scores.length)];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            int at = count;
            while (at > 0 && scores[best[at - 1]] < scores[i]) {
                at--;
            }
            if (at < best.length) {
                count = Math.min(best.length, count + 1);
                System.arraycopy(best, at, best, at + 1, count - at - 1);
                best[at] = i;
            }
        }
        return best;
    }
}
