package lookalike.vector;

import java.util.Arrays;

/**
 * A priority queue of numbers of nodes or items, greatest first: by rank, then by number, as C++ orders the pairs of
 * the two that the original keeps. Not for several threads.
 */
public final class RankedNumbers {

    private long[] heap;
    private int size;

    /** @param expected how many keys there may be at a time; more are no error */
    public RankedNumbers(int expected) {
        heap = new long[Math.max(1, expected)];
    }

    /** @return rank and number as one number that orders as the pair does; 0 and -0 are the same rank */
    public static long key(float rank, int number) {
        int bits = Float.floatToIntBits(rank + 0f);
        // The bits of negative numbers order the wrong way round, all but the sign.
        return (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | number;
    }

    /** @return the rank that a key was made of */
    public static float rank(long key) {
        int bits = (int) (key >> 32);
        return Float.intBitsToFloat(bits ^ bits >> 31 & Integer.MAX_VALUE);
    }

    /** @return the number that a key was made of */
    public static int number(long key) {
        return (int) key;
    }

    /** @return whether there is nothing to take */
    public boolean isEmpty() {
        return size == 0;
    }

    /** @return how many keys there are */
    public int size() {
        return size;
    }

    /** @return the greatest key */
    public long greatest() {
        return heap[0];
    }

    /** Puts in a key. */
    public void add(long key) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        for (int above = at - 1 >> 1; at > 0 && heap[above] < key; above = at - 1 >> 1) {
            heap[at] = heap[above];
            at = above;
        }
        heap[at] = key;
    }

    /** Takes the greatest key. */
    public long take() {
        long greatest = heap[0];
        long moved = heap[--size];
        if (size > 0) {
            sink(moved);
        }
        return greatest;
    }

    /** Puts a key in the place of the greatest. */
    public void replaceGreatest(long key) {
        sink(key);
    }

    private void sink(long key) {
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && heap[below + 1] > heap[below]) {
                below++;
            }
            if (heap[below] <= key) {
                break;
            }
            heap[at] = heap[below];
            at = below;
        }
        heap[at] = key;
    }

    /** @return all keys, smallest first */
    public long[] ascending() {
        long[] keys = Arrays.copyOf(heap, size);
        Arrays.sort(keys);
        return keys;
    }
}
