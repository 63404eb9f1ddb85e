package lookalike.vector;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Rows that several threads look through: each takes one range after the other until none is left. Ranges without a row
 * that is wanted are passed over once for all threads, however far apart those that have one lie.
 */
public final class RowShares {

    private final int rows;
    private final int length;
    private final @Nullable BitSet among;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param rows how many there are, numbered from 0
     * @param length of a range, at least 1
     * @param among the only rows that are wanted, or null for all
     */
    public RowShares(int rows, int length, @Nullable BitSet among) {
        this.rows = rows;
        this.length = length;
        this.among = among;
    }

    /** Gets the rows from {@code from} (inclusive) to {@code to} (exclusive), some of which may not be wanted. */
    @FunctionalInterface
    public interface Range {
        void of(int from, int to);
    }

    /** Takes ranges until none is left, on the caller's thread. */
    public void take(Range taken) {
        int ranges = (int) (((long) rows + length - 1) / length);
        for (int range = next.getAndIncrement(); range < ranges; range = next.getAndIncrement()) {
            int from = range * length;
            int to = (int) Math.min(rows, (long) from + length);
            int first = among == null ? from : among.nextSetBit(from);
            if (first < 0) {
                next.set(ranges);
            } else if (first < to) {
                taken.of(first, to);
            } else {
                next.accumulateAndGet(first / length, Math::max);
            }
        }
    }
}
