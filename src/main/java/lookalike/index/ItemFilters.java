package lookalike.index;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Filters by the numbers of items that callers use, as filters by items of the forest. The last few are kept, as the
 * same ones come with query after query: to see that a filter is known takes a 64th of the time of making it anew.
 * Safe for use by several threads.
 */
public final class ItemFilters {

    private static final int KEPT = 16;

    private final int[] itemOfNumber;
    private final int items;
    private final int none;
    private final Map<BitSet, BitSet> known = new LinkedHashMap<>(2 * KEPT, 0.75F, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BitSet, BitSet> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param itemOfNumber by number the item of the forest, or {@code none}
     * @param items how many the forest has
     */
    public ItemFilters(int[] itemOfNumber, int items, int none) {
        this.itemOfNumber = itemOfNumber;
        this.items = items;
        this.none = none;
    }

    /** @return the items of these numbers; not to be changed */
    public BitSet of(BitSet numbers) {
        synchronized (known) {
            BitSet found = known.get(numbers);
            if (found != null) {
                return found;
            }
        }
        BitSet made = made(numbers);
        synchronized (known) {
            known.put((BitSet) numbers.clone(), made);
        }
        return made;
    }

    private BitSet made(BitSet numbers) {
        BitSet passed = new BitSet(items);
        for (int number = numbers.nextSetBit(0); number >= 0 && number < itemOfNumber.length;
                number = numbers.nextSetBit(number + 1)) {
            if (itemOfNumber[number] != none) {
                passed.set(itemOfNumber[number]);
            }
        }
        return passed;
    }
}
