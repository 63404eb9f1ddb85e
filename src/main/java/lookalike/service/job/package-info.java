/**
 * Long jobs of the services: stages, progress and cancelling.
 * <p>Start at {@link lookalike.service.job.JobMonitor}. Knows no service, so that each of them may know it.
 */
@NullMarked
package lookalike.service.job;

import org.jspecify.annotations.NullMarked;
