/**
 * Forests in Lookalike's own file: random-projection trees as Annoy grows them, with what Annoy lacks. Leaves are small
 * whatever the dimension, long vectors are searched in a space of fewer dimensions and ranked in their own, lists of
 * neighbours lead on from where the trees lead to, and the file tells what it is and is checked before it is believed.
 * <p>Start at {@link lookalike.index.forest.Forest}. The names are those of {@link lookalike.index.annoy}, which this
 * package does not know: a {@code ForestBuilder} builds by {@code ForestParameters}, a {@code ForestSearcher} answers,
 * a {@code ForestVerifier} checks, and {@code ForestFile} owns the format. {@code GraphSearcher} reads the lists of
 * neighbours, a {@code KnnGraph}. What changes after a forest was built is {@code ForestDelta}'s. Knows vectors by
 * number; no picture, no product, no screen.
 */
package lookalike.index.forest;
