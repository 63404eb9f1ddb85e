/**
 * Evaluates the ranking that is learned from a catalogue: trained on what is searched and on nothing else, with the
 * arithmetic of search.
 * <p>Start at {@link lookalike.evaluation.ranking.RankedRetrieval}, a retrieval method like the others;
 * {@link lookalike.evaluation.ranking.TrainingFold} decides what each query's space may be trained on, and
 * {@link lookalike.evaluation.ranking.AblationStudy} switches its parts off one by one. It knows the columns of the
 * products that are searched, as search does, and never those of a query.
 */
@NullMarked
package lookalike.evaluation.ranking;

import org.jspecify.annotations.NullMarked;
