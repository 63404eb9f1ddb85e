package lookalike.index.forest;

import java.lang.foreign.MemorySegment;

/**
 * For every item some neighbours in different directions: int32 numbers, {@code length} an item, padded with -1.
 *
 * @param items {@code 4 * n * length} bytes
 * @param length of a list, including padding
 */
record KnnGraph(MemorySegment items, int length) {

    /** @return a neighbour of an item, or -1 after the last */
    int neighbour(int item, int place) {
        return items.get(PartitionTree.INT, 4L * ((long) item * length + place));
    }
}
