/**
 * Trains a catalogue's ranking space, while it is indexed.
 * <p>Start at {@link lookalike.ranking.training.RankingBuilder}. Products of matrices are those of {@link
 * lookalike.vector.FloatMatrix}, in plain Java; everything has a seed.
 */
@NullMarked
package lookalike.ranking.training;

import org.jspecify.annotations.NullMarked;
