package lookalike.vector;

import java.util.BitSet;

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
     * Measures the items from {@code from} to {@code to}, exclusively.
     *
     * @param among the only ones to measure, or null for all of them
     */
    public ExactScan range(int from, int to, BitSet among) {
        if (among == null) {
            for (int item = from; item < to; item++) {
                add(item);
            }
        } else {
            for (int item = among.nextSetBit(from); item >= 0 && item < to; item = among.nextSetBit(item + 1)) {
                add(item);
            }
        }
        return this;
    }

    /** Measures one item more. */
    public void add(int item) {
        items[gathered++] = item;
        if (gathered == items.length) {
            measure();
        }
    }

    private void measure() {
        distances.order(items, gathered, orders);
        for (int i = 0; i < gathered; i++) {
            nearest.offer(orders[i], items[i]);
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
