package lookalike.index.forest;

/**
 * The shape of a forest, counted by {@link Forest#verify}.
 *
 * @param splits in all trees
 * @param leaves in all trees
 */
public record ForestShape(int splits, int leaves) {}
