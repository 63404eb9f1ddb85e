/**
 * Retrieval methods that an evaluation can judge, for many queries at once.
 * <p>Start at {@link lookalike.evaluation.retrieval.Retrieval}. A method sees vectors by position; it cannot know
 * which product a vector belongs to, let alone what is relevant.
 */
@NullMarked
package lookalike.evaluation.retrieval;

import org.jspecify.annotations.NullMarked;
