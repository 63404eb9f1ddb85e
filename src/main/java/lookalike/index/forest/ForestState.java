package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import lookalike.index.Neighbour;
import lookalike.vector.ExactScan;
import lookalike.vector.Kernels;
import lookalike.vector.RankedKey;
import lookalike.vector.VectorRows;
import org.jspecify.annotations.Nullable;

/**
 * The state of an {@link UpdatableForest} between two changes. Safe for use by several threads.
 *
 * @param forest without the changes
 * @param numbers by item of the forest its number, rising, and the first number of those added
 * @param changes since the forest was grown
 * @param added the added items, laid out, in memory of their own
 * @param delta the changes in the form that a search needs
 */
record ForestState(Forest forest, int[] numbers, ForestChanges changes, ItemVectors added, ForestDelta delta) {

    static ForestState of(Forest forest, int[] numbers, ForestChanges changes) {
        int items = forest.description().items();
        int[] left = Arrays.copyOf(numbers, items);
        BitSet added = new BitSet();
        added.set(numbers[items], numbers[items] + changes.added().count());
        for (int removed : changes.removed()) {
            int item = Arrays.binarySearch(numbers, 0, items, removed);
            if (item >= 0) {
                left[item] = -1;
            } else {
                added.clear(removed);
            }
        }
        return new ForestState(forest, numbers, changes,
                ItemVectors.inOrder(forest.parts().embedding().items(changes.added(), Arena.ofAuto())),
                new ForestDelta(forest, left, added));
    }

    /** @return how many items the forest has */
    int items() {
        return forest.description().items();
    }

    /** @return the first number of the added items */
    private int first() {
        return numbers[items()];
    }

    /** @return the number of the next item */
    int next() {
        return first() + changes.added().count();
    }

    /** @see UpdatableForest#nearest */
    List<Neighbour> nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among) {
        return delta.nearest(query, k, effort, among, some -> scan(query, k, some));
    }

    private long[] scan(float[] query, int k, BitSet some) {
        Embedding embedding = forest.parts().embedding();
        ItemDistances distances = new ItemDistances(embedding, added, Kernels.vector(), embedding.query(query));
        return LongStream.of(new ExactScan(distances, k)
                .range(0, added.count(), some.get(first(), next())).nearest().ascending())
                .map(key -> RankedKey.of(RankedKey.rank(key), first() + RankedKey.number(key))).toArray();
    }

    /**
     * @param some numbers of existing items
     * @param arena holds the result
     * @return the original vectors of these items; only their directions for angular distance
     */
    VectorRows rows(int[] some, Arena arena) {
        Embedding embedding = forest.parts().embedding();
        long bytes = 4L * some.length * embedding.dimension();
        MemorySegment values = arena.allocate(Math.max(4, bytes), 64).asSlice(0, bytes);
        VectorRows rows = new VectorRows(values, some.length, embedding.dimension());
        for (int row = 0; row < some.length; row++) {
            int number = some[row];
            rows.put(row, number >= first() ? changes.added().row(number - first()) : embedding.given(
                    forest.parts().vectors().vector(Arrays.binarySearch(numbers, 0, items(), number))));
        }
        return rows;
    }
}
