package lookalike.index;

import java.util.BitSet;
import java.util.List;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.index.annoy.AnnoyException;
import lookalike.index.annoy.AnnoyForest;
import lookalike.index.annoy.Hit;
import lookalike.index.annoy.Metric;

/**
 * Approximate k-NN: looks at some items only, those that a forest leads to. What it finds is among the nearest; what
 * is nearest it may miss, the less the greater {@code search_k} is.
 */
public final class ForestIndex implements NeighbourIndex {

    private final AnnoyForest forest;
    private final int searchK;

    private ForestIndex(AnnoyForest forest, int searchK) {
        this.forest = forest;
        this.searchK = searchK;
    }

    /**
     * Reads the whole forest first, so that searches need not fear damage.
     *
     * @param forest of angular distance; stays open as long as the index is used, and is closed by whoever opened it
     * @param searchK how many items to look at, at least 1, or {@link AnnoyForest#USUAL_SEARCH_K}
     * @throws AnnoyException if the forest is damaged
     */
    public static ForestIndex of(AnnoyForest forest, int searchK) throws AnnoyException {
        if (forest.metric() != Metric.ANGULAR) {
            throw new IllegalArgumentException("cosines from " + forest.metric() + " distances");
        }
        forest.verify(Progress.UNWATCHED);
        return new ForestIndex(forest, searchK);
    }

    @Override
    public int size() {
        return forest.items();
    }

    @Override
    public int dimension() {
        return forest.dimension();
    }

    @Override
    public List<Neighbour> nearest(Feature query, int k, BitSet among) {
        try {
            return forest.nearest(query.values(), k, searchK, among).stream().map(ForestIndex::neighbour).toList();
        } catch (AnnoyException changed) {
            throw new IllegalStateException("the forest was sound when it was opened", changed);
        }
    }

    private static Neighbour neighbour(Hit hit) {
        return new Neighbour(hit.item(), (float) (1 - (double) hit.distance() * hit.distance() / 2));
    }
}
