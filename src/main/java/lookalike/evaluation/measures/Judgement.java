package lookalike.evaluation.measures;

import java.util.Arrays;

/**
 * The judged results of one query: enough for every measure at every K up to the number of results requested.
 *
 * @param relevant R, how many relevant products there were to find
 * @param results how many there were, at most the greatest K
 * @param ranks of the relevant results, from 1, rising
 */
public record Judgement(int relevant, int results, int[] ranks) {

    public Judgement {
        if (relevant < ranks.length || results < ranks.length) {
            throw new IllegalArgumentException(
                    ranks.length + " relevant results among " + results + " and " + relevant);
        }
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] <= (i == 0 ? 0 : ranks[i - 1]) || ranks[i] > results) {
                throw new IllegalArgumentException("not ranks of " + results + " results: " + Arrays.toString(ranks));
            }
        }
    }

    /** @return the number of relevant results among the first {@code k} */
    public int hits(int k) {
        int hits = 0;
        while (hits < ranks.length && ranks[hits] <= k) {
            hits++;
        }
        return hits;
    }

    /**
     * @param k at least 1
     * @return the measure at K = {@code k}, 0 to 1
     */
    public double measure(Measure measure, int k) {
        int hits = hits(k);
        if (hits == 0) {
            return 0;
        }
        return switch (measure) {
            case PRECISION -> (double) hits / k;
            case ACCURACY -> (double) hits / Math.min(k, results);
            case RECALL -> (double) hits / relevant;
            // 2Pr / (P + r) with P = h/k and r = h/R
            case F1 -> 2.0 * hits / (k + (double) relevant);
            case HIT_RATE -> 1;
            case MAP -> precisions(hits) / Math.min(k, relevant);
            case NDCG -> gain(hits) / idealGain(Math.min(k, relevant));
            case MRR -> 1.0 / ranks[0];
        };
    }

    private double precisions(int hits) {
        double sum = 0;
        for (int i = 0; i < hits; i++) {
            sum += (i + 1.0) / ranks[i];
        }
        return sum;
    }

    private double gain(int hits) {
        double sum = 0;
        for (int i = 0; i < hits; i++) {
            sum += discount(ranks[i]);
        }
        return sum;
    }

    private static double idealGain(int places) {
        double sum = 0;
        for (int rank = 1; rank <= places; rank++) {
            sum += discount(rank);
        }
        return sum;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Judgement(int otherRelevant, int otherResults, int[] otherRanks)
                && relevant == otherRelevant && results == otherResults && Arrays.equals(ranks, otherRanks);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * relevant + results) + Arrays.hashCode(ranks);
    }
}
