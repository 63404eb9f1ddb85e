/**
 * Indexing: computes the features of a catalogue's new and changed pictures.
 * <p>Start at {@link lookalike.features.indexing.CatalogueIndexer}. Threads read pictures ahead, an
 * {@code InferencePool} calls the network in batches, and one thread writes to the feature cache, batch by batch.
 */
@NullMarked
package lookalike.features.indexing;

import org.jspecify.annotations.NullMarked;
