/**
 * Measures how fast the parts of the program are on this machine, with alternatives side by side in the same run: the
 * speed of a machine drifts, so ratios are more reliable than times.
 * <p>Start at {@link lookalike.evaluation.speed.FeatureSpeed} for computing features, and at
 * {@link lookalike.evaluation.speed.SearchSpeed} for finding neighbours by any
 * {@link lookalike.evaluation.speed.SearchMethod}.
 */
@NullMarked
package lookalike.evaluation.speed;

import org.jspecify.annotations.NullMarked;
