package lookalike.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl-C (and the system's request to end) into a request to stop, and gives the work a moment to do so in good
 * order. The JVM then ends by itself with the status of the signal, 130 for Ctrl-C.
 */
public final class Interruption implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;
    private @Nullable Thread hook;

    /** Treats signals as requests from now on, until {@link #close}. */
    public void watch() {
        if (hook == null) {
            hook = new Thread(this::request, "interruption");
            try {
                Runtime.getRuntime().addShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The JVM is on its way down already.
                requested = true;
            }
        }
    }

    /** @return whether the work should stop */
    boolean requested() {
        return requested;
    }

    /** Asks the work to stop and waits until it has. */
    void request() {
        requested = true;
        try {
            // A timeout makes no difference: stored data survives a kill at any moment.
            ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called when the work has ended and reported that. */
    @Override
    public void close() {
        ended.countDown();
        if (hook != null && !requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // The JVM is already ending: the hook runs, and finds that the work has ended.
            }
        }
    }
}
