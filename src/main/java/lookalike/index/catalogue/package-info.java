/**
 * The index of a catalogue: the forest kept beside its features, what has changed since it was grown, and the choice
 * between forest and exact search.
 * <p>Start at {@link lookalike.index.catalogue.CatalogueForest}.
 */
package lookalike.index.catalogue;
