package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import java.util.stream.IntStream;

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

    /** @return the neighbours of an item */
    IntStream neighbours(int item) {
        return IntStream.range(0, length).map(place -> neighbour(item, place)).takeWhile(near -> near >= 0);
    }
}
