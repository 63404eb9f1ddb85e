/**
 * Measures how good and how fast a catalogue's results are, and compares such measurements.
 * <p>Start at {@link lookalike.service.evaluation.EvaluationService}; what it is asked is an
 * {@link lookalike.service.evaluation.EvaluationRequest}, which holds every default. How measures are computed is the
 * concern of {@code lookalike.evaluation}; here catalogues, features and files are opened for it.
 */
package lookalike.service.evaluation;
