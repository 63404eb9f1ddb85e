package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filters by the numbers that callers use")
class ItemFiltersTest {

    private static final int NONE = -1;
    private static final int ITEMS = 100;
    /** Numbers fall as items rise; number 7 was removed. */
    private final int[] itemOfNumber = IntStream.range(0, ITEMS).map(number -> number == 7 ? NONE : ITEMS - 1 - number)
            .toArray();
    private final ItemFilters filters = new ItemFilters(itemOfNumber, ITEMS, NONE);

    private static BitSet multiples(int step) {
        BitSet numbers = new BitSet();
        IntStream.iterate(0, number -> number < ITEMS + 50, number -> number + step).forEach(numbers::set);
        return numbers;
    }

    private BitSet items(BitSet numbers) {
        BitSet items = new BitSet();
        numbers.stream().filter(number -> number < ITEMS && number != 7)
                .forEach(number -> items.set(itemOfNumber[number]));
        return items;
    }

    @Test
    @DisplayName("are filters by the forest's items, without numbers that were removed or that it never had")
    void translates() {
        for (int step = 1; step < 60; step++) {
            assertEquals(items(multiples(step)), filters.of(multiples(step)), "every " + step);
        }
        assertEquals(items(multiples(2)), filters.of(multiples(2)), "long after the first time");
    }

    @Test
    @DisplayName("are not made anew for the next query with the same")
    void keeps() {
        assertSame(filters.of(multiples(3)), filters.of(multiples(3)));
    }

    @Test
    @DisplayName("are made anew once the caller has changed his own")
    void followsChanges() {
        BitSet own = multiples(3);
        filters.of(own);
        own.set(1);
        assertEquals(items(own), filters.of(own));
        own.clear(1);
        assertEquals(items(multiples(3)), filters.of(own));
    }
}
