package lookalike.index.forest;

/**
 * What a look at the whole of a forest showed.
 *
 * @param splits in all trees
 * @param leaves in all trees
 */
public record ForestShape(int splits, int leaves) { }
