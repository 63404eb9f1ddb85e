/**
 * What taste and popularity bring, and what they cost, measured with simulated customers: no real ones are needed.
 * <p>Start at {@link lookalike.evaluation.taste.TasteSimulation}.
 */
@NullMarked
package lookalike.evaluation.taste;

import org.jspecify.annotations.NullMarked;
