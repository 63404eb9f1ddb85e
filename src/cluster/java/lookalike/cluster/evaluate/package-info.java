/**
 * How good results are, with every product as a query: start at {@link lookalike.cluster.evaluate.EvaluateJob}.
 */
@NullMarked
package lookalike.cluster.evaluate;

import org.jspecify.annotations.NullMarked;
