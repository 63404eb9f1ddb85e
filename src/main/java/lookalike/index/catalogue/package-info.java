/**
 * The index of a catalogue: the forest kept beside its features, what has changed since it was grown, and which of
 * forest and exact search answers.
 * <p>Start at {@link lookalike.index.catalogue.CatalogueIndex} to search, which writes nothing, and at
 * {@link lookalike.index.catalogue.CatalogueForestBuilder} to grow. A catalogue that was made of parts has the forests
 * of all of them, a set in {@link lookalike.index.catalogue.ForestFiles}, which {@link
 * lookalike.index.catalogue.ForestUnion} searches as one. Which search answers is decided once, when the forest is
 * grown, and stored: if it were timed at each opening, the same query could get different answers each time.
 */
@NullMarked
package lookalike.index.catalogue;

import org.jspecify.annotations.NullMarked;
