package lookalike.index.annoy;

import java.lang.foreign.MemorySegment;
import lookalike.index.Metric;
import lookalike.vector.VectorRows;

/** The mean of some neighbouring items, in the space in which items are split. */
final class Centroid {

    private final ItemSet items;
    private final boolean cosine;
    private final float[] values;
    private float extra;
    private float norm;
    private int count;

    Centroid(ItemSet items) {
        this.items = items;
        this.cosine = items.metric() != Metric.EUCLIDEAN;
        this.values = new float[items.dimension()];
    }

    /** Starts over with one item. */
    void begin(int item) {
        MemorySegment.copy(items.values(), VectorRows.VALUE, items.offset(item), values, 0,
                values.length);
        extra = items.extra(item);
        count = 1;
        if (cosine) {
            extra = SplitPlane.normalise(values, extra, items.kernel());
            measure();
        }
    }

    /**
     * @return the squared distance to an item times the number of items here, so that the smaller of two centroids
     *     grows more easily; for directions, {@code 2 - 2 cos} instead
     */
    float weightedDistance(int item) {
        if (!cosine) {
            return count * items.kernel().squaredDistance(values, items.values(), items.offset(item));
        }
        float norms = norm * items.norm(item);
        if (!(norms > 0)) {
            return count * 2f;
        }
        float product = items.kernel().dot(values, items.values(), items.offset(item)) + extra * items.extra(item);
        return count * (float) (2 - 2.0 * product / (float) Math.sqrt(norms));
    }

    /**
     * Adds an item to the mean.
     *
     * @param length the item is divided by it first; 1 to leave it as it is
     */
    void include(int item, float length) {
        items.kernel().include(values, count, items.values(), items.offset(item), length);
        extra = (extra * count + items.extra(item) / length) / (count + 1);
        count++;
        if (cosine) {
            measure();
        }
    }

    private void measure() {
        norm = items.kernel().square(values) + extra * extra;
    }

    /** @return the mean itself; not copied */
    float[] values() {
        return values;
    }

    /** @return the mean in the extra dimension of the dot product */
    float extra() {
        return extra;
    }
}
