/**
 * Forests in Lookalike's own file: random-projection trees as Annoy grows them, with what Annoy lacks. Leaves are small
 * whatever the dimension, long vectors are searched in a space of fewer dimensions and ranked in their own, lists of
 * neighbours lead on from where the trees lead to, and the file tells what it is and is checked before it is believed.
 * <p>Start at {@link lookalike.index.forest.Forest}. Growing: {@code ForestGrower}; searching: {@code ForestSearcher} and
 * {@code GraphSearcher}; the file: {@code ForestFile}. Knows vectors by number; no picture, no product, no screen.
 */
package lookalike.index.forest;
