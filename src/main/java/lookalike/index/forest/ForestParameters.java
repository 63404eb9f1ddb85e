package lookalike.index.forest;

/**
 * Parameters of a forest.
 *
 * @param trees n_trees, at least 1
 * @param leafSize most items in a leaf, at least 1; independent of the dimension
 * @param listLength most neighbours in an item's list, at least 4
 * @param projectedTo dimension of the space that trees and lists are made in, unless the full one is hardly larger
 * @param met how many items the trees should lead to for an item's list
 * @param seed of all random numbers; the same gives the same file
 * @param threads how many to work with, from 1 on; the file does not depend on it
 */
public record ForestParameters(int trees, int leafSize, int listLength, int projectedTo, int met, long seed,
        int threads) {

    /** The default parameters. */
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
     * @return the dimension of the space that trees and lists are made in: the full one unless the projection has at
     *     least a third fewer, since the file then holds every item twice
     */
    public int pointDimension(int dimension) {
        return 3 * projectedTo <= 2 * dimension ? projectedTo : dimension;
    }

    /** @return the same with another number of trees, seed and number of threads */
    public ForestParameters with(int otherTrees, long otherSeed, int otherThreads) {
        return new ForestParameters(otherTrees, leafSize, listLength, projectedTo, met, otherSeed, otherThreads);
    }

    /** @return the same with one thread, for the file, which must not depend on their number */
    ForestParameters onOneThread() {
        return new ForestParameters(trees, leafSize, listLength, projectedTo, met, seed, 1);
    }
}
