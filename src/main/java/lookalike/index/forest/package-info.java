/**
 * Forests in Lookalike's own file: random-projection trees as Annoy grows them, with additions. Leaves are small for
 * any dimension, long vectors are searched in a space of fewer dimensions and ranked in their own, the search goes on
 * from the trees through lists of neighbours, and the file describes itself and is checked before use.
 * <p>Start at {@link lookalike.index.forest.Forest}. The names are those of {@link lookalike.index.annoy}, which this
 * package does not know: a {@code ForestBuilder} builds by {@code ForestParameters}, a {@code ForestSearcher}
 * answers, a {@code ForestVerifier} checks, and {@code ForestFormat} owns the format. {@code GraphSearcher} reads the
 * lists of neighbours, a {@code KnnGraph}. {@code ForestDelta} holds the changes since a forest was built. Knows
 * vectors by number; no pictures, products or screens.
 */
@NullMarked
package lookalike.index.forest;

import org.jspecify.annotations.NullMarked;
