package lookalike.vector;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Measures items against a query, one after the other, and keeps the nearest. Not for several threads. */
public final class ExactScan {

    private final DistanceComputer distances;
    private final TopK nearest;
    private final int[] items;
    private final float[] orders;
    private int gathered;

    /** @param k how many of the nearest to keep, at least 1 */
    public ExactScan(DistanceComputer distances, int k) {
        this.distances = distances;
        this.nearest = new TopK(k);
        this.items = new int[distances.batch()];
        this.orders = new float[distances.batch()];
    }

    /**
     * Measures the items from {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param among the only items to measure, or null for all
     */
    public ExactScan range(int from, int to, @Nullable BitSet among) {
        if (among == null) {
            all(from, to);
        } else {
            some(from, to, among);
        }
        return this;
    }

    /** Batch by batch: with short vectors, handling item numbers one by one would take longer than measuring. */
    private void all(int from, int to) {
        for (int first = from; first < to;) {
            int count = Math.min(items.length - gathered, to - first);
            for (int i = 0; i < count; i++) {
                items[gathered + i] = first + i;
            }
            first += count;
            gathered(gathered + count);
        }
    }

    private void some(int from, int to, BitSet among) {
        int[] batch = items;
        int item = among.nextSetBit(from);
        while (item >= 0 && item < to) {
            int count = gathered;
            for (; count < batch.length && item >= 0 && item < to; item = among.nextSetBit(item + 1)) {
                batch[count++] = item;
            }
            gathered(count);
        }
    }

    /** Measures one more item. */
    public void add(int item) {
        items[gathered] = item;
        gathered(gathered + 1);
    }

    private void gathered(int count) {
        gathered = count;
        if (count == items.length) {
            measure();
        }
    }

    private void measure() {
        Arrays.fill(items, gathered, items.length, items[0]);
        distances.order(items, gathered, orders);
        float bound = nearest.bound();
        for (int i = 0; i < gathered; i++) {
            // The negation lets NaN through to the keys, which give it a place.
            if (!(orders[i] > bound)) {
                nearest.offer(RankedKey.of(orders[i], items[i]));
                bound = nearest.bound();
            }
        }
        gathered = 0;
    }

    /** @return the nearest of all items that were added */
    public TopK nearest() {
        if (gathered > 0) {
            measure();
        }
        return nearest;
    }
}
