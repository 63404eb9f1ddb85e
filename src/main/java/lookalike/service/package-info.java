/**
 * The program's functions, for both faces: getting the model, reading, indexing, searching and evaluating catalogues.
 * The command line and the window know this package, plain records of the domain and problems, and nothing below, so
 * that neither can work differently from the other.
 * <p>Start at {@link lookalike.service.Services}. Knows every lower package; no JavaFX, no picocli, no sentences for
 * a screen. Services are interfaces where the tests of the window replace them; there is one implementation each.
 * Long jobs report to a {@link lookalike.service.job.JobMonitor}, which can also cancel them, and wait for their turn
 * in the one {@link lookalike.service.job.JobQueue}; a {@link lookalike.service.job.CloseGuard} keeps native memory
 * from being released during use.
 */
@NullMarked
package lookalike.service;

import org.jspecify.annotations.NullMarked;
