/**
 * Ways of finding that an evaluation can judge, for many queries at once.
 * <p>Start at {@link lookalike.evaluation.retrieval.Retrieval}. A way of finding sees vectors by position; it cannot
 * know which product a vector belongs to, let alone what would be relevant.
 */
package lookalike.evaluation.retrieval;
