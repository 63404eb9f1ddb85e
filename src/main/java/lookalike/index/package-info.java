/**
 * Nearest neighbours among features: exact k-NN, which is also what anything faster is judged by, and the forest of
 * {@link lookalike.index.annoy}.
 * <p>Start at {@link lookalike.index.NeighbourIndex}. Knows features by number; no picture, no product, no screen.
 * Cosine is the measure throughout: features are stored with length 1, so it is a dot product, and it orders items as
 * Annoy's angular distance does.
 */
package lookalike.index;
