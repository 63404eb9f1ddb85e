package lookalike.vector;

import java.util.Arrays;

/**
 * A heap of whole numbers, the greatest on top; {@link RankedKey} packs a rank and a number into one. Not for several
 * threads.
 */
public final class LongHeap {

    private long[] heap;
    private int size;

    /** @param expected keys at a time; the heap grows if there are more */
    public LongHeap(int expected) {
        heap = new long[Math.max(1, expected)];
    }

    /** @return whether the heap is empty */
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

    /** Replaces the greatest key. */
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
