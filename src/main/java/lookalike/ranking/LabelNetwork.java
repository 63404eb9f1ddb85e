package lookalike.ranking;

import java.util.List;
import lookalike.vector.FloatMatrix;

/**
 * A network that predicts columns.
 *
 * @param hidden layers, at least one; their negative outputs become 0
 * @param heads from the last hidden layer to a score for each value of each column
 */
public record LabelNetwork(List<LinearMap> hidden, LinearMap heads) {

    public LabelNetwork {
        hidden = List.copyOf(hidden);
        int width = hidden.getFirst().inputs();
        for (LinearMap layer : hidden) {
            width = joined(width, layer);
        }
        joined(width, heads);
    }

    private static int joined(int width, LinearMap layer) {
        if (layer.inputs() != width) {
            throw new IllegalArgumentException("a layer of " + layer.inputs() + " inputs after " + width);
        }
        return layer.outputs();
    }

    /** @return for each row of inputs the scores, the same to the bit as one by one */
    public FloatMatrix scores(FloatMatrix inputs) {
        FloatMatrix inner = inputs;
        for (LinearMap layer : hidden) {
            inner = layer.of(inner);
            for (float[] row : inner.values()) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.max(0, row[i]);
                }
            }
        }
        return heads.of(inner);
    }
}
