/**
 * Nearest neighbours among features: the interface of all indexes, and exact k-NN, the baseline for faster ones.
 * <p>Start at {@link lookalike.index.NeighbourIndex}. {@code annoy} reads and writes Annoy's files, {@code forest} is
 * Lookalike's own forest, {@code catalogue} keeps one beside a catalogue's features; the first two know only this
 * package and {@link lookalike.vector}, and not each other. Knows features by number; no pictures, products or
 * screens. Features are stored with length 1, so a cosine is a dot product, and orders items as Annoy's angular
 * distance does.
 */
@NullMarked
package lookalike.index;

import org.jspecify.annotations.NullMarked;
