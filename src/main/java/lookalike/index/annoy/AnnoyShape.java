package lookalike.index.annoy;

/**
 * What a walk over the whole of a forest saw.
 *
 * @param items that were given
 * @param absent numbers below that of the last item that no item was given
 * @param trees that were grown; the forest may count more, see {@code AnnoyForest.trees()}
 * @param splits in all trees
 * @param leaves in all trees, without those that are single items
 * @param depth splits above the deepest item
 */
public record AnnoyShape(int items, int absent, int trees, int splits, int leaves, int depth) { }
