package lookalike.ranking.index;

import java.util.Arrays;
import java.util.List;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreWeights;
import lookalike.ranking.store.RankingCodes;

/**
 * Rows and queries as vectors whose inner product is the score without its joint part, up to a factor: rows are
 * {@code [looks | sqrt(w_c) shares]}, the shares being those of the row's own value and of those that are predicted;
 * queries are {@code [looks | sqrt(w_c) P_c]}. With the roots of the weights on either
 * side, queries lie where rows lie, and a forest of rows leads to their neighbours.
 *
 * @param codes of the rows
 * @param columns the values of each row
 * @param values by column, how many it has
 * @param roots by column, the square root of its weight
 * @param share of the own value
 */
record CompositeRows(RankingCodes codes, ColumnCodes columns, int[] values, float[] roots, float share) {

    static CompositeRows of(RankingCodes codes, List<LabelColumn> labels, ScoreWeights weights, ColumnCodes columns) {
        return new CompositeRows(codes, columns, labels.stream().mapToInt(label -> label.values().size()).toArray(),
                roots(weights), (float) weights.own());
    }

    private static float[] roots(ScoreWeights weights) {
        float[] roots = new float[weights.columns().size()];
        for (int column = 0; column < roots.length; column++) {
            roots[column] = (float) Math.sqrt(weights.columns().get(column));
        }
        return roots;
    }

    /** @return numbers of a vector */
    int dimension() {
        return codes.looks() + Arrays.stream(values).sum();
    }

    /** @return the vector of a row */
    float[] vector(int row) {
        float[] vector = new float[dimension()];
        put(vector, Arrays.copyOf(codes.direction(row), codes.looks()));
        int at = codes.looks();
        for (int column = 0; column < values.length; column++) {
            int own = columns.value(row, column);
            float ofOwn = own >= 0 ? share : 0;
            put(vector, at, codes.predictions().weights(row, column, values[column]), (1 - ofOwn) * roots[column]);
            if (own >= 0) {
                vector[at + own] += ofOwn * roots[column];
            }
            at += values[column];
        }
        return vector;
    }

    /** @return the vector of a query by {@link RankingMethod#FULL} */
    static float[] vector(RankingQuery query, int dimension) {
        float[] vector = new float[dimension];
        put(vector, query.vector().looks());
        float[] roots = roots(query.weights());
        int at = query.vector().looks().length;
        for (int column = 0; column < query.vector().probabilities().size(); column++) {
            float[] probabilities = query.vector().probabilities().get(column);
            put(vector, at, probabilities, roots[column]);
            at += probabilities.length;
        }
        return vector;
    }

    private static void put(float[] vector, float[] looks) {
        double squares = 0;
        for (float value : looks) {
            squares += (double) value * value;
        }
        put(vector, 0, looks, squares == 0 ? 0 : (float) (1 / Math.sqrt(squares)));
    }

    private static void put(float[] vector, int at, float[] part, float factor) {
        for (int d = 0; d < part.length; d++) {
            vector[at + d] = factor * part[d];
        }
    }
}
