/**
 * Indexing: the network looks at every picture of a catalogue that is new or has changed.
 * <p>Start at {@link lookalike.features.indexing.CatalogueIndexer}. Threads read pictures ahead, an {@code InferencePool} calls the
 * network in batches, and one thread writes to the feature cache, batch by batch.
 */
package lookalike.features.indexing;
