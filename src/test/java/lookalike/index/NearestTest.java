package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

    private static final int ITEMS = 400;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 400, 500})
    @DisplayName("what is kept is the head of the sorted offers, many of which are equal or negative")
    void keepsTheBest(int k) {
        Random random = new Random(k);
        int[] items = IntStream.range(0, ITEMS).toArray();
        float[] cosines = new float[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            cosines[i] = (random.nextInt(41) - 20) / 20f;
        }
        List<Neighbour> expected = IntStream.range(0, ITEMS)
                .mapToObj(i -> new Neighbour(items[i], cosines[i] + 0f))
                .sorted(Comparator.comparingDouble((Neighbour one) -> -one.cosine())
                        .thenComparingInt(Neighbour::item))
                .limit(k).toList();
        Nearest all = new Nearest(k);
        all.offer(items, cosines, ITEMS);
        assertEquals(expected, all.ordered());
        assertEquals(expected, inHalves(k, items, cosines).ordered());
    }

    /** The later items first, so that a tie has to make room for a smaller number. */
    private static Nearest inHalves(int k, int[] items, float[] cosines) {
        int half = ITEMS / 2;
        Nearest late = new Nearest(k);
        late.offer(IntStream.range(half, ITEMS).toArray(), upper(cosines, half), half);
        Nearest early = new Nearest(k);
        early.offer(items, cosines, half);
        return late.merge(early);
    }

    private static float[] upper(float[] cosines, int half) {
        float[] upper = new float[half];
        System.arraycopy(cosines, half, upper, 0, half);
        return upper;
    }

    @Test
    @DisplayName("nothing offered is nothing kept; 0 and -0 are the same cosine")
    void treatsZerosAlike() {
        assertEquals(List.of(), new Nearest(3).ordered());
        Nearest nearest = new Nearest(2);
        nearest.offer(new int[] {9, 3, 5}, new float[] {0f, -0f, 0f}, 3);
        assertEquals(List.of(3, 5), nearest.ordered().stream().map(Neighbour::item).toList());
    }
}
