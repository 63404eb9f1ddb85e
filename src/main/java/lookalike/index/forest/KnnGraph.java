package lookalike.index.forest;

import java.lang.foreign.MemorySegment;

/**
 * For every item some others that lie near it, and in different directions: int32 numbers, {@code length} an item, the
 * last of a shorter list being -1.
 *
 * @param items {@code 4 * n * length} bytes
 * @param length how many a list holds at most
 */
record KnnGraph(MemorySegment items, int length) {

    /** @return a neighbour of an item, or -1 behind the last */
    int neighbour(int item, int place) {
        return items.get(PartitionTree.INT, 4L * ((long) item * length + place));
    }
}
