package lookalike.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The nearest of what is offered")
class TopKTest {

    private static final int ITEMS = 400;

    /** By what one item is ordered. */
    private record Offer(float order, int item) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 400, 500, Integer.MAX_VALUE})
    @DisplayName("are the head of the sorted offers, many of which are equal or negative")
    void keepsTheNearest(int k) {
        Random random = new Random(k);
        List<Offer> offers = IntStream.range(0, ITEMS)
                .mapToObj(item -> new Offer((random.nextInt(41) - 20) / 20f + 0f, item)).toList();
        List<Offer> expected = offers.stream().sorted(Comparator.comparingDouble(Offer::order)
                .thenComparingInt(Offer::item)).limit(k).toList();
        assertEquals(expected, kept(offered(k, offers)));
        // The later items first, so that a tie has to make room for a smaller number.
        assertEquals(expected, kept(offered(k, offers.subList(ITEMS / 2, ITEMS))
                .merge(offered(k, offers.subList(0, ITEMS / 2)))));
    }

    @Test
    @DisplayName("are none where nothing is offered; 0 and -0 are the same order")
    void treatsZerosAlike() {
        assertArrayEquals(new long[0], new TopK(3).ascending());
        TopK nearest = offered(2, List.of(new Offer(0f, 9), new Offer(-0f, 3), new Offer(0f, 5)));
        assertArrayEquals(new int[] {3, 5}, LongStream.of(nearest.ascending()).mapToInt(RankedKey::number).toArray());
    }

    @Test
    @DisplayName("are bounded by the farthest of them once there are enough")
    void isBounded() {
        TopK nearest = offered(2, List.of(new Offer(0.25f, 1)));
        assertEquals(Float.POSITIVE_INFINITY, nearest.bound());
        nearest.offer(0.5f, 2);
        assertEquals(0.5f, nearest.bound());
        assertTrue(nearest.isNear(RankedKey.of(0.5f, 1)));
        assertFalse(nearest.isNear(RankedKey.of(0.5f, 2)));
        nearest.offer(0.125f, 3);
        assertEquals(0.25f, nearest.bound());
    }

    @Test
    @DisplayName("leave out what is no number, unless there is nothing else")
    void ranksNaNLast() {
        TopK nearest = offered(2, List.of(new Offer(Float.NaN, 0), new Offer(7, 1), new Offer(Float.NaN, 2)));
        assertArrayEquals(new int[] {1, 0}, LongStream.of(nearest.ascending()).mapToInt(RankedKey::number).toArray());
        nearest.offer(8, 3);
        assertArrayEquals(new int[] {1, 3}, LongStream.of(nearest.ascending()).mapToInt(RankedKey::number).toArray());
    }

    private static TopK offered(int k, List<Offer> offers) {
        TopK nearest = new TopK(k);
        offers.forEach(offer -> nearest.offer(offer.order(), offer.item()));
        return nearest;
    }

    private static List<Offer> kept(TopK nearest) {
        return LongStream.of(nearest.ascending())
                .mapToObj(key -> new Offer(RankedKey.rank(key), RankedKey.number(key))).toList();
    }
}
