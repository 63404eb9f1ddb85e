package lookalike.index;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the best of the neighbours offered: greater cosine first, then smaller item number. Each is one whole number
 * that orders as the pair does, in a heap with the worst on top, so that almost all offers cost one comparison.
 */
final class Nearest {

    private final long[] heap;
    private int size;
    /** No smaller cosine is among the best. */
    private float least = Float.NEGATIVE_INFINITY;

    /** @param k how many to keep, at least 1 */
    Nearest(int k) {
        this.heap = new long[k];
    }

    /** @param count how many of the items are offered, from the first on */
    void offer(int[] items, float[] cosines, int count) {
        for (int i = 0; i < count; i++) {
            // The negation lets what is no number through to the keys, which give it a place.
            if (!(cosines[i] < least)) {
                offer(key(items[i], cosines[i]));
            }
        }
    }

    private void offer(long key) {
        if (size < heap.length) {
            rise(key);
        } else if (key > heap[0]) {
            sink(key);
        }
        if (size == heap.length) {
            least = cosine(heap[0]);
        }
    }

    private void rise(long key) {
        int at = size++;
        for (int above = at - 1 >> 1; at > 0 && heap[above] > key; above = at - 1 >> 1) {
            heap[at] = heap[above];
            at = above;
        }
        heap[at] = key;
    }

    private void sink(long key) {
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && heap[below + 1] < heap[below]) {
                below++;
            }
            if (heap[below] >= key) {
                break;
            }
            heap[at] = heap[below];
            at = below;
        }
        heap[at] = key;
    }

    Nearest merge(Nearest other) {
        for (int i = 0; i < other.size; i++) {
            offer(other.heap[i]);
        }
        return this;
    }

    /** @return what was kept, best first */
    List<Neighbour> ordered() {
        long[] rising = Arrays.copyOf(heap, size);
        Arrays.sort(rising);
        return IntStream.range(0, size).mapToLong(i -> rising[size - 1 - i])
                .mapToObj(key -> new Neighbour(~(int) key, cosine(key))).toList();
    }

    /** Greater is better; 0 and -0 are the same cosine. */
    private static long key(int item, float cosine) {
        int bits = Float.floatToIntBits(cosine + 0f);
        // The bits of negative numbers order the wrong way round, all but the sign.
        return (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | ~item & 0xffff_ffffL;
    }

    private static float cosine(long key) {
        int bits = (int) (key >> 32);
        return Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
    }
}
