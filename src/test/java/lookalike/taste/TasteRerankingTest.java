package lookalike.taste;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TasteRerankingTest {

    private static final int PRODUCTS = 300;

    private final Random random = new Random(4);
    private final double[] similarities =
            random.doubles(PRODUCTS).map(number -> -number).sorted().map(number -> -number).toArray();
    private final double[] tastes = random.doubles(PRODUCTS, -3, 3).toArray();

    private List<TasteReranking.Ranked> ranked(double weight) {
        return new TasteReranking(item -> tastes[item], weight)
                .rerank(IntStream.range(0, PRODUCTS).toArray(), similarities);
    }

    @Test
    @DisplayName("a weight of 0 leaves the order of similarity")
    void looksOnly() {
        assertArrayEquals(IntStream.range(0, PRODUCTS).toArray(),
                ranked(0).stream().mapToInt(TasteReranking.Ranked::item).toArray());
        assertEquals(List.of(), new TasteReranking(TasteScore.NONE, 1).rerank(new int[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new TasteReranking(TasteScore.NONE, 1.5));
    }

    @Test
    @DisplayName("a product overtakes only what is little more similar, however much it is liked")
    void liftsLittle() {
        List<TasteReranking.Ranked> ranked = ranked(1);
        assertEquals(PRODUCTS, ranked.stream().map(TasteReranking.Ranked::item).distinct().count());
        int overtaken = 0;
        for (int place = 0; place < ranked.size(); place++) {
            double similarity = ranked.get(place).similarity();
            for (TasteReranking.Ranked behind : ranked.subList(place + 1, ranked.size())) {
                assertTrue(behind.similarity() - similarity < 2 * TasteScore.BOUND);
                overtaken += behind.similarity() > similarity ? 1 : 0;
            }
        }
        assertTrue(overtaken > 0);
    }

    @Test
    @DisplayName("a product that is not similar is never lifted")
    void notSimilar() {
        TasteReranking loved = new TasteReranking(_ -> 1, 1);
        assertEquals(TasteScore.BOUND, loved.addition(0, 0), 1e-12);
        assertEquals(TasteScore.BOUND / 2, loved.addition(0, TasteReranking.REACH / 2), 1e-12);
        assertEquals(0, loved.addition(0, TasteReranking.REACH));
        assertEquals(0, loved.addition(0, 0.9));
        assertEquals(-TasteScore.BOUND / 2, new TasteReranking(_ -> -1, 0.5).addition(0, 0.9), 1e-12);
    }

    @Test
    @DisplayName("similarities in another unit are reordered in the same way")
    void inUnit() {
        TasteReranking reranking = new TasteReranking(item -> tastes[item] / 50, 1);
        int[] items = IntStream.range(0, PRODUCTS).toArray();
        List<TasteReranking.Ranked> fourfold = reranking.inUnit(4).rerank(items,
                Arrays.stream(similarities).map(similarity -> 4 * similarity).toArray());
        List<TasteReranking.Ranked> plain = reranking.rerank(items, similarities);
        assertEquals(plain.stream().map(TasteReranking.Ranked::item).toList(),
                fourfold.stream().map(TasteReranking.Ranked::item).toList());
        assertEquals(4 * plain.getFirst().addition(), fourfold.getFirst().addition(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> reranking.inUnit(0));
    }

    @Test
    @DisplayName("behind the first hundred nothing moves")
    void onlyTheFirst() {
        List<TasteReranking.Ranked> ranked = ranked(1);
        for (int place = TasteReranking.DEPTH; place < PRODUCTS; place++) {
            assertEquals(place, ranked.get(place).item());
            assertEquals(0, ranked.get(place).addition());
        }
    }
}
