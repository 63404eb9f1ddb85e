package lookalike;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for what another thread computes, as if the caller had computed it itself. */
public final class FutureResult {

    private FutureResult() {}

    /**
     * Waits to the end, also when interrupted: half of a computation is of no use, and cancelling goes through
     * {@link Progress}. The interrupt is kept for later.
     *
     * @return the future's value
     * @throws LookalikeException the one that the computation threw; any other exception or error is thrown as it is,
     *     too
     */
    public static <T> T of(Future<T> future) throws LookalikeException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException problem) {
            switch (problem.getCause()) {
                case LookalikeException expected -> throw expected;
                case RuntimeException mistake -> throw mistake;
                case Error grave -> throw grave;
                case null, default -> throw new IllegalStateException(problem);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
