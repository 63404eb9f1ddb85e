package lookalike.evaluation.retrieval;

import java.util.Arrays;

/**
 * The results of one query.
 *
 * @param positions of searched vectors, best first
 * @param similarities their cosines with the query, -1 to 1
 */
public record Ranking(int[] positions, double[] similarities) {

    public Ranking {
        if (positions.length != similarities.length) {
            throw new IllegalArgumentException(positions.length + " results, " + similarities.length + " similarities");
        }
    }

    /** @return how many results there are */
    public int size() {
        return positions.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking(int[] otherPositions, double[] otherSimilarities)
                && Arrays.equals(positions, otherPositions) && Arrays.equals(similarities, otherSimilarities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(positions) + Arrays.hashCode(similarities);
    }
}
