/**
 * What the program does, for whichever face asks: getting the model, reading and indexing catalogues, searching them.
 * The command line and the window know this package, plain records of the domain and problems, and nothing below, so
 * that neither can do anything differently from the other.
 * <p>Start at {@link lookalike.service.Services}. Knows every lower package; no JavaFX, no picocli, no sentence for a
 * screen. Services are interfaces because the tests of the window stand in for them; there is one implementation each.
 * Long work is told to a {@link lookalike.service.job.JobMonitor}, which also cancels it, and waits for its turn in the one
 * {@link lookalike.service.job.JobQueue}; native memory is given back behind a {@link lookalike.service.job.CloseGuard}.
 */
package lookalike.service;
