/**
 * Measures how good and how fast a catalogue's results are, and compares such measurements.
 * <p>Start at {@link lookalike.service.evaluation.EvaluationService}; its argument is an
 * {@link lookalike.service.evaluation.EvaluationRequest}, which holds every default. {@code lookalike.evaluation}
 * computes the measures; this package opens catalogues, features and files for it.
 */
@NullMarked
package lookalike.service.evaluation;

import org.jspecify.annotations.NullMarked;
