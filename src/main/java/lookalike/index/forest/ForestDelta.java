package lookalike.index.forest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lookalike.index.Neighbour;
import lookalike.vector.RankedKey;

/**
 * What has changed since a forest was grown, and what follows from it: items that were removed are not found any more,
 * those that were added are compared one by one, and once a tenth has changed a new forest is worth its time. So what
 * is found is as good as ever, and only slower the more has changed. Safe for use by several threads.
 */
public final class ForestDelta {

    private static final double WORTH_A_FOREST = 0.1;
    private static final int NONE = -1;

    private final Forest forest;
    private final int[] numbers;
    private final int[] itemOfNumber;
    /** Items of the forest that are there, or null if all are. */
    private final BitSet present;
    private final BitSet added;
    private final int removed;

    /**
     * @param forest stays open as long as this is used
     * @param numbers by item of the forest the number that callers know it by; -1 if it was removed
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
        this.removed = numbers.length - there.cardinality();
        this.present = removed == 0 ? null : there;
    }

    /** @return how many items of the forest are gone */
    public int removed() {
        return removed;
    }

    /** @return how many items there are that are not in the forest */
    public int added() {
        return added.cardinality();
    }

    /** @return the share that was added or removed since the forest was grown, of the items that it was grown of */
    public double share() {
        return (removed + added()) / (double) Math.max(1, numbers.length);
    }

    /** @return whether so much has changed that growing a new forest is worth its time */
    public boolean isForestDue() {
        return share() > WORTH_A_FOREST;
    }

    /** @return numbers of the items that are there, rising as items of the forest do, then those added */
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
     * @param effort how hard to look in the forest; what was added is always compared
     * @param among numbers of the only items to find, or null for all
     * @param scan compares the query with all items of some numbers, which were added
     * @return at most {@code k} items by their numbers, the nearest first
     */
    public List<Neighbour> nearest(float[] query, int k, SearchParameters effort, BitSet among,
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

    private BitSet items(BitSet among) {
        if (among == null) {
            return present;
        }
        BitSet items = new BitSet(numbers.length);
        for (int number = among.nextSetBit(0); number >= 0 && number < itemOfNumber.length;
                number = among.nextSetBit(number + 1)) {
            if (itemOfNumber[number] != NONE) {
                items.set(itemOfNumber[number]);
            }
        }
        return items;
    }
}
