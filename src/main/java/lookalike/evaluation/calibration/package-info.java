/**
 * Whether the confidence of a search keeps its word: reliability, calibration error, and how well photos of garments
 * are told from others.
 * <p>Start at {@link lookalike.evaluation.calibration.CalibrationReport}.
 */
@NullMarked
package lookalike.evaluation.calibration;

import org.jspecify.annotations.NullMarked;
