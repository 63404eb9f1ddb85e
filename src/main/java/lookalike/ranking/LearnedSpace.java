package lookalike.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.vector.FloatMatrix;

/**
 * What was learned from a catalogue's columns: networks that predict them from coordinates of looks and a descriptor.
 *
 * @param columns that are predicted
 * @param networks at least one, whose probabilities are averaged; inputs are coordinates and descriptor, in this
 *     order, outputs the values of the columns in their order
 * @param weights of the columns in the score of a product
 */
public record LearnedSpace(List<LabelColumn> columns, List<LabelNetwork> networks, ScoreWeights weights) {

    public LearnedSpace {
        columns = List.copyOf(columns);
        networks = List.copyOf(networks);
        int values = columns.stream().mapToInt(column -> column.values().size()).sum();
        if (networks.isEmpty() || networks.stream().anyMatch(network -> network.heads().outputs() != values)
                || weights.columns().size() != columns.size()) {
            throw new IllegalArgumentException("parts for other columns");
        }
    }

    /** @return by row, then by column, the probabilities of its values; the same to the bit as one by one */
    public List<List<float[]>> probabilities(FloatMatrix coordinates, FloatMatrix descriptors) {
        FloatMatrix inputs = joined(coordinates, descriptors);
        float[][] sums = new float[inputs.rows()][networks.getFirst().heads().outputs()];
        for (LabelNetwork network : networks) {
            float[][] scores = network.scores(inputs).values();
            for (int row = 0; row < sums.length; row++) {
                addShares(scores[row], sums[row]);
            }
        }
        return Arrays.stream(sums).map(this::split).toList();
    }

    private static FloatMatrix joined(FloatMatrix coordinates, FloatMatrix descriptors) {
        int width = coordinates.columns();
        float[][] rows = new float[coordinates.rows()][];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = Arrays.copyOf(coordinates.values()[row], width + PixelDescriptor.DIMENSION);
            System.arraycopy(descriptors.values()[row], 0, rows[row], width, PixelDescriptor.DIMENSION);
        }
        return new FloatMatrix(rows, width + PixelDescriptor.DIMENSION);
    }

    private void addShares(float[] scores, float[] sums) {
        int from = 0;
        for (LabelColumn column : columns) {
            int to = from + column.values().size();
            float[] shares = softmax(scores, from, to);
            for (int i = from; i < to; i++) {
                sums[i] += shares[i - from] / networks.size();
            }
            from = to;
        }
    }

    private List<float[]> split(float[] probabilities) {
        List<float[]> found = new ArrayList<>(columns.size());
        int from = 0;
        for (LabelColumn column : columns) {
            int to = from + column.values().size();
            found.add(Arrays.copyOfRange(probabilities, from, to));
            from = to;
        }
        return found;
    }

    private static float[] softmax(float[] scores, int from, int to) {
        float greatest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, scores[i]);
        }
        double sum = 0;
        double[] powers = new double[to - from];
        for (int i = from; i < to; i++) {
            powers[i - from] = Math.exp(scores[i] - greatest);
            sum += powers[i - from];
        }
        float[] shares = new float[powers.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (powers[i] / sum);
        }
        return shares;
    }
}
