package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A heap of ranked keys")
class LongHeapTest {

    @Test
    @DisplayName("gives them greatest first, by rank and then by number, and grows as it must")
    void isOrdered() {
        Random random = new Random(7);
        long[] keys = LongStream.range(0, 500)
                .map(_ -> RankedKey.of((random.nextInt(21) - 10) / 4f, random.nextInt(1000))).toArray();
        LongHeap heap = new LongHeap(3);
        Arrays.stream(keys).forEach(heap::add);
        Arrays.sort(keys);
        assertArrayEquals(keys, heap.ascending());
        for (int i = keys.length - 1; i >= 0; i--) {
            assertEquals(keys[i], heap.greatest());
            assertEquals(keys[i], heap.take());
        }
        assertTrue(heap.isEmpty());
    }

    @Test
    @DisplayName("orders ranks of any sign as numbers do, and gives rank and number back")
    void keepsRanks() {
        float[] rising = {Float.NEGATIVE_INFINITY, -3, -1e-30f, 0, 1e-30f, 0.5f, 7, Float.POSITIVE_INFINITY, Float.NaN};
        for (int i = 0; i < rising.length; i++) {
            long key = RankedKey.of(rising[i], Integer.MAX_VALUE - i);
            assertEquals(rising[i], RankedKey.rank(key));
            assertEquals(Integer.MAX_VALUE - i, RankedKey.number(key));
            assertTrue(i == 0 || RankedKey.of(rising[i - 1], Integer.MAX_VALUE) < RankedKey.of(rising[i], 0));
        }
        assertEquals(RankedKey.of(0f, 4), RankedKey.of(-0f, 4));
    }
}
