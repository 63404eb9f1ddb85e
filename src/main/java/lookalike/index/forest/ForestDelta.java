package lookalike.index.forest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.index.ItemFilters;
import lookalike.index.Neighbour;
import lookalike.vector.RankedKey;
import org.jspecify.annotations.Nullable;

/**
 * The changes since a forest was grown, and how searches treat them: removed items are no longer found, added ones
 * are compared one by one, and once a tenth has changed a new forest is worth its time. So the quality of results
 * stays the same, and only speed drops with more changes. Safe for use by several threads.
 */
public final class ForestDelta {

    private static final double WORTH_A_FOREST = 0.1;
    private static final int NONE = -1;

    private final Forest forest;
    private final int[] numbers;
    private final int[] itemOfNumber;
    private final ItemFilters filters;
    /** Items of the forest that still exist, or null if all do. */
    private final @Nullable BitSet present;
    private final BitSet added;
    private final int removed;

    /**
     * @param forest stays open as long as this is used
     * @param numbers by item of the forest the number that callers use; -1 if it was removed
     * @param added numbers that are not in the forest
     */
    public ForestDelta(Forest forest, int[] numbers, BitSet added) {
        this.forest = forest;
        this.numbers = numbers;
        this.added = added;
        this.itemOfNumber = new int[Arrays.stream(numbers).max().orElse(NONE) + 1];
        Arrays.fill(itemOfNumber, NONE);
        BitSet there = new BitSet(numbers.length);
        for (int item = 0; item < numbers.length; item++) {
            if (numbers[item] != NONE) {
                itemOfNumber[numbers[item]] = item;
                there.set(item);
            }
        }
        this.filters = new ItemFilters(itemOfNumber, numbers.length, NONE);
        this.removed = numbers.length - there.cardinality();
        this.present = removed == 0 ? null : there;
    }

    /** @return how many items of the forest were removed */
    public int removed() {
        return removed;
    }

    /** @return how many items are not in the forest */
    public int added() {
        return added.cardinality();
    }

    /**
     * @return the number of items added or removed since the forest was grown, divided by the number it was grown of
     */
    public double share() {
        return (removed + added()) / (double) Math.max(1, numbers.length);
    }

    /** @return whether so much has changed that growing a new forest is worth its time */
    public boolean isForestDue() {
        return share() > WORTH_A_FOREST;
    }

    /** @return numbers of the remaining items, in the order of the forest's items, then of those added */
    IntStream remaining() {
        return IntStream.concat(Arrays.stream(numbers).filter(number -> number != NONE), added.stream());
    }

    /** @return whether there is an item of this number */
    boolean has(int number) {
        return added.get(number) || number >= 0 && number < itemOfNumber.length && itemOfNumber[number] != NONE;
    }

    /**
     * @param query of the forest's dimension, all finite
     * @param k at least 1
     * @param effort of the search in the forest; added items are always compared
     * @param among numbers of the only items to find, or null for all
     * @param scan compares the query with all items of the given numbers, which were added
     * @return at most {@code k} items by their numbers, the nearest first
     */
    public List<Neighbour> nearest(float[] query, int k, SearchParameters effort, @Nullable BitSet among,
            Function<BitSet, long[]> scan) {
        LongStream found = LongStream.of(forest.keys(query, k, effort, items(among)))
                .map(key -> RankedKey.of(RankedKey.rank(key), numbers[RankedKey.number(key)]));
        BitSet compared = (BitSet) added.clone();
        if (among != null) {
            compared.and(among);
        }
        LongStream keys = compared.isEmpty() ? found : LongStream.concat(found, LongStream.of(scan.apply(compared)));
        Embedding embedding = forest.parts().embedding();
        return keys.sorted().limit(k)
                .mapToObj(key -> embedding.neighbour(RankedKey.number(key), RankedKey.rank(key))).toList();
    }

    /**
     * @param number of an item
     * @return the numbers of the items that the forest's lists name as its neighbours, and as theirs, which may be
     *     itself; none if it is not in the forest
     */
    public BitSet listed(int number) {
        BitSet found = new BitSet();
        KnnGraph lists = forest.parts().lists();
        int item = number >= 0 && number < itemOfNumber.length ? itemOfNumber[number] : NONE;
        if (item != NONE) {
            lists.neighbours(item).forEach(near -> {
                add(near, found);
                lists.neighbours(near).forEach(next -> add(next, found));
            });
        }
        return found;
    }

    private void add(int item, BitSet found) {
        if (numbers[item] != NONE) {
            found.set(numbers[item]);
        }
    }

    private @Nullable BitSet items(@Nullable BitSet among) {
        return among == null ? present : filters.of(among);
    }
}
