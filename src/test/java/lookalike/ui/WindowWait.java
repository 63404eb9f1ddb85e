package lookalike.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for a window to come to a state. The limits only say when a test fails: they cost nothing if it passes. */
public final class WindowWait {

    /** Long enough for a busy machine. */
    static final Duration LIMIT = Duration.ofSeconds(60);
    /** Long enough for the network and real catalogues on a busy machine. */
    private static final Duration LIMIT_OF_WORK = Duration.ofMinutes(10);

    private WindowWait() {}

    /** Waits until the window shows something. */
    public static void until(Callable<Boolean> state) throws Exception {
        WaitForAsyncUtils.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS, state);
    }

    /** Waits for the outcome of real work. */
    static void untilWorked(Callable<Boolean> state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(LIMIT_OF_WORK.toSeconds(), TimeUnit.SECONDS, state);
    }
}
