package lookalike.service.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Estimates a job's speed from the last seconds: a job that skips finished work starts fast and then slows down, so
 * an average since the start would promise too much. For one thread.
 */
public final class RateEstimator {

    private static final double SECOND = 1e9;
    private static final long WINDOW = 8_000_000_000L;

    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long done) {}

    /**
     * The current estimate.
     *
     * @param perSecond units a second, 0 during the first second, when there is too little data
     * @param secondsLeft until the end, if it can be estimated
     */
    public record Reading(double perSecond, OptionalLong secondsLeft) {}

    /** @param clock nanoseconds from any origin, as {@link System#nanoTime} */
    public RateEstimator(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * @param done units finished
     * @param total all units, or -1
     */
    public Reading reached(long done, long total) {
        long now = clock.getAsLong();
        samples.addLast(new Sample(now, done));
        while (now - samples.getFirst().nanos > WINDOW) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        double seconds = (now - first.nanos) / SECOND;
        double perSecond = seconds < 1 ? 0 : (done - first.done) / seconds;
        boolean known = perSecond > 0 && total >= done;
        return new Reading(perSecond,
                known ? OptionalLong.of((long) Math.ceil((total - done) / perSecond)) : OptionalLong.empty());
    }
}
