package lookalike;

import java.util.concurrent.CancellationException;

/** Hears how far a long piece of work has come, and can stop it. Called from whichever thread does the work. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (done, total) -> true;

    /**
     * @param done units finished so far, 0 to {@code total}
     * @param total all units, or -1 while that is not known yet
     * @return false once nobody wants the result any more
     */
    boolean reached(long done, long total);

    /**
     * Reports, and ends the work by exception if nobody wants its result any more.
     *
     * @throws CancellationException when {@link #reached} answers false
     */
    default void reachedOrCancel(long done, long total) {
        if (!reached(done, total)) {
            throw new CancellationException("cancelled after " + done + " of " + total);
        }
    }
}
