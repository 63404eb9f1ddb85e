/**
 * The ranking space of a catalogue in its file, beside the features: read by searches, replaced by indexing.
 * <p>Start at {@link lookalike.ranking.store.RankingStore} to read and {@link lookalike.ranking.store.RankingWriter}
 * to write. Readers never write, as in {@link lookalike.features.cache}.
 */
@NullMarked
package lookalike.ranking.store;

import org.jspecify.annotations.NullMarked;
