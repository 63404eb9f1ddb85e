package lookalike.index.annoy;

/**
 * The shape of a forest, counted by {@link AnnoyForest#verify}.
 *
 * @param items that exist
 * @param absent unused numbers below that of the last item
 * @param trees that were grown; the forest may count more, see {@code AnnoyForest.trees()}
 * @param splits in all trees
 * @param leaves in all trees, without those that are single items
 * @param depth splits above the deepest item
 */
public record AnnoyShape(int items, int absent, int trees, int splits, int leaves, int depth) {}
