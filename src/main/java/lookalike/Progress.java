package lookalike;

import java.util.concurrent.CancellationException;

/** Receives the progress of a long job and can stop it. Called from the thread that does the work. */
@FunctionalInterface
public interface Progress {

    /** Ignores progress and never stops the job. */
    Progress UNWATCHED = (done, total) -> true;

    /**
     * @param done units finished so far, 0 to {@code total}
     * @param total all units, or -1 while that is not known yet
     * @return false to stop the job because its result is no longer wanted
     */
    boolean reached(long done, long total);

    /**
     * Reports progress and stops the job by an exception if its result is no longer wanted.
     *
     * @throws CancellationException when {@link #reached} answers false
     */
    default void reachedOrCancel(long done, long total) {
        if (!reached(done, total)) {
            throw new CancellationException("cancelled after " + done + " of " + total);
        }
    }
}
