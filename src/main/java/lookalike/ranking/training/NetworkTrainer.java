package lookalike.ranking.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.ranking.LabelNetwork;
import lookalike.ranking.LinearMap;
import lookalike.ranking.training.LabelColumns.Labelled;
import lookalike.vector.FloatMatrix;

/**
 * Trains a network of softmax heads: summed cross-entropy with label smoothing (Szegedy et al., CVPR 2016), in which a
 * picture without a value in a column counts for the others; dropout (Srivastava et al., JMLR 2014) of inputs and
 * hidden layers; AdamW (Loshchilov and Hutter, ICLR 2019) with one warm-up and a cosine to 0. The same seed gives the
 * same network, to the bit, however many threads compute it.
 */
final class NetworkTrainer {

    private static final double SMOOTHING = .1;
    private static final double INPUT_DROPOUT = .1;
    private static final double PEAK_RATE = 2e-3;
    private static final double WARM_UP = .1;

    private final FloatMatrix inputs;
    private final List<Labelled> columns;
    private final double[] weights;
    private final NetworkPlan plan;
    private final List<Layer> layers = new ArrayList<>();
    private final int values;

    /**
     * @param inputs a row a picture, of about unit variance
     * @param weights of the columns' losses
     */
    NetworkTrainer(FloatMatrix inputs, List<Labelled> columns, double[] weights, NetworkPlan plan) {
        this.inputs = inputs;
        this.columns = columns;
        this.weights = weights;
        this.plan = plan;
        this.values = columns.stream().mapToInt(Labelled::values).sum();
        SplittableRandom random = new SplittableRandom(plan.seed());
        int width = inputs.columns();
        for (int hidden : plan.hidden()) {
            layers.add(new Layer(width, hidden, Math.sqrt(2.0 / width), random));
            width = hidden;
        }
        layers.add(new Layer(width, values, Math.sqrt(1.0 / width), random));
    }

    /**
     * @param rows of the inputs to learn from
     * @param progress told steps
     */
    LabelNetwork train(int[] rows, Progress progress) {
        int batch = Math.min(plan.batch(), rows.length);
        int perEpoch = rows.length / batch;
        int steps = plan.epochs() * perEpoch;
        int step = 0;
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            int[] order = Samples.shuffled(rows, plan.seed() * 1000 + epoch);
            for (int i = 0; i < perEpoch; i++) {
                progress.reachedOrCancel(step, steps);
                step++;
                backward(Arrays.copyOfRange(order, i * batch, (i + 1) * batch), step);
                double rate = rate(step / (double) steps);
                for (Layer layer : layers) {
                    layer.step(rate, step);
                }
            }
        }
        List<LinearMap> maps = layers.stream().map(Layer::map).toList();
        return new LabelNetwork(maps.subList(0, maps.size() - 1), maps.getLast());
    }

    private static double rate(double done) {
        return PEAK_RATE
                * (done < WARM_UP ? done / WARM_UP : .5 * (1 + Math.cos(Math.PI * (done - WARM_UP) / (1 - WARM_UP))));
    }

    private void backward(int[] rows, int step) {
        List<FloatMatrix> activations = new ArrayList<>();
        activations.add(dropped(rows, step));
        for (int layer = 0; layer + 1 < layers.size(); layer++) {
            FloatMatrix sums = layers.get(layer).map().of(activations.getLast());
            rectify(sums, (long) step * layers.size() + layer + 1);
            activations.add(sums);
        }
        FloatMatrix gradient = layers.getLast().map().of(activations.getLast());
        IntStream.range(0, rows.length).parallel()
                .forEach(i -> differences(rows[i], gradient.values()[i], 1.0 / rows.length));
        FloatMatrix inner = gradient;
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            FloatMatrix before = activations.get(layer);
            layers.get(layer).gradients(before, inner);
            if (layer > 0) {
                FloatMatrix next = inner.times(layers.get(layer).weights().transposed());
                mask(next, before);
                inner = next;
            }
        }
    }

    private FloatMatrix dropped(int[] rows, long step) {
        return new FloatMatrix(IntStream.range(0, rows.length).parallel().mapToObj(i -> {
            float[] row = inputs.values()[rows[i]].clone();
            drop(row, INPUT_DROPOUT, random(step * layers.size(), i));
            return row;
        }).toArray(float[][]::new), inputs.columns());
    }

    private void rectify(FloatMatrix sums, long place) {
        IntStream.range(0, sums.rows()).parallel().forEach(i -> {
            float[] row = sums.values()[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0, row[j]);
            }
            drop(row, plan.dropout(), random(place, i));
        });
    }

    private SplittableRandom random(long place, int row) {
        return new SplittableRandom(plan.seed() * 0x9E3779B97F4A7C15L + place * 0x10001L * 0x10001L + row);
    }

    /** Each number becomes 0 with a probability, in steps of 1/65536; the others grow to keep the expectation. */
    private static void drop(float[] row, double probability, SplittableRandom random) {
        int limit = (int) Math.round(probability * (1 << Short.SIZE));
        float scale = (float) (1 / (1 - probability));
        long bits = 0;
        for (int j = 0; j < row.length; j++) {
            bits = (j & 3) == 0 ? random.nextLong() : bits >>> Short.SIZE;
            row[j] = (bits & 0xFFFF) < limit ? 0 : row[j] * scale;
        }
    }

    /** Hidden numbers that were 0, by their sign or dropped, pass nothing on; the others what they were scaled by. */
    private void mask(FloatMatrix gradient, FloatMatrix activation) {
        float scale = (float) (1 / (1 - plan.dropout()));
        IntStream.range(0, gradient.rows()).parallel().forEach(i -> {
            float[] row = gradient.values()[i];
            float[] active = activation.values()[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = active[j] > 0 ? row[j] * scale : 0;
            }
        });
    }

    /** Turns scores into the loss's derivative by them. */
    private void differences(int row, float[] scores, double share) {
        int from = 0;
        for (int column = 0; column < columns.size(); column++) {
            int count = columns.get(column).values();
            int label = columns.get(column).labels()[row];
            if (label < 0) {
                Arrays.fill(scores, from, from + count, 0);
            } else {
                softmax(scores, from, count);
                float factor = (float) (weights[column] * share);
                float low = (float) (SMOOTHING / count);
                for (int i = from; i < from + count; i++) {
                    float target = low + (i == from + label ? (float) (1 - SMOOTHING) : 0);
                    scores[i] = (scores[i] - target) * factor;
                }
            }
            from += count;
        }
    }

    private static void softmax(float[] scores, int from, int count) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < from + count; i++) {
            greatest = Math.max(greatest, scores[i]);
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            scores[i] = (float) Math.exp(scores[i] - greatest);
            sum += scores[i];
        }
        for (int i = from; i < from + count; i++) {
            scores[i] = (float) (scores[i] / sum);
        }
    }
}
