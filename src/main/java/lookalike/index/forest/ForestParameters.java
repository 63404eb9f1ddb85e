package lookalike.index.forest;

/**
 * What forest to grow.
 *
 * @param trees n_trees, at least 1
 * @param leafSize items that a leaf holds at most, at least 1; independent of the dimension
 * @param listLength neighbours in an item's list at most, at least 4
 * @param projectedTo dimension of the space that trees and lists are made in, unless the full one has hardly more
 * @param met how many items the trees are to lead to for an item's list
 * @param seed of all random numbers; the same gives the same file
 * @param threads how many to work with, from 1 on; the file does not depend on it
 */
public record ForestParameters(int trees, int leafSize, int listLength, int projectedTo, int met, long seed,
        int threads) {

    /** What the product uses. */
    public static final ForestParameters USUAL = new ForestParameters(4, 64, 20, 128, 500, 42,
            Runtime.getRuntime().availableProcessors());

    public ForestParameters {
        if (trees < 1 || leafSize < 1 || listLength < 4 || projectedTo < 1 || met < 1 || threads < 1) {
            throw new IllegalArgumentException(("%d trees with leaves of %d, lists of %d, projected to %d, %d met, "
                    + "%d threads").formatted(trees, leafSize, listLength, projectedTo, met, threads));
        }
    }

    /**
     * @param dimension of the full space
     * @return of the space that trees and lists are made in: the full one unless another has a third fewer dimensions
     *         at least, as the file then holds every item twice
     */
    public int pointDimension(int dimension) {
        return 3 * projectedTo <= 2 * dimension ? projectedTo : dimension;
    }

    /** @return the same with other trees, seed and threads */
    public ForestParameters with(int otherTrees, long otherSeed, int otherThreads) {
        return new ForestParameters(otherTrees, leafSize, listLength, projectedTo, met, otherSeed, otherThreads);
    }

    /** @return the same with one thread: what a file says does not depend on how many there were */
    ForestParameters onOneThread() {
        return new ForestParameters(trees, leafSize, listLength, projectedTo, met, seed, 1);
    }
}
