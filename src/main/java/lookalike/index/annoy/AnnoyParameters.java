package lookalike.index.annoy;

import lookalike.index.Metric;

/**
 * Parameters of a forest.
 *
 * @param metric of the distances
 * @param trees n_trees, from 1 on: more find better, but take longer to build and more space; or {@link #USUAL_TREES}
 * @param seed of all random numbers; the same gives the same file
 * @param threads how many trees to grow at a time, from 1 on; the file does not depend on it
 */
public record AnnoyParameters(Metric metric, int trees, long seed, int threads) {

    /** Grows trees until they have as many nodes as there are items, as in Annoy. */
    public static final int USUAL_TREES = -1;

    public AnnoyParameters {
        if (trees < 1 && trees != USUAL_TREES || threads < 1) {
            throw new IllegalArgumentException(trees + " trees on " + threads + " threads");
        }
    }

    /** @return whether {@code grown} trees with {@code nodes} nodes are enough */
    boolean isMet(int grown, long nodes, int items) {
        return trees == USUAL_TREES ? grown > 0 && nodes >= 2L * items : grown == trees;
    }
}
