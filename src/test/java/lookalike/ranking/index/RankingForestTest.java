package lookalike.ranking.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lookalike.Progress;
import lookalike.features.KeyedRows;
import lookalike.index.Metric;
import lookalike.index.forest.ForestBuilder;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.ranking.RankingMethod;
import lookalike.storage.Sha256;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The forest of the whole score")
class RankingForestTest {

    private static final int PRODUCTS = 12_000;
    private static final String MODEL = "drawn";

    @TempDir
    private Path folder;
    private final DrawnRanking drawn = new DrawnRanking(PRODUCTS, 7);
    private final RankingIndex exact = new RankingIndex(drawn.codes, drawn.columns);
    private Path place;

    @BeforeEach
    void grow() throws Exception {
        place = folder.resolve("ranked.forest");
        RankingForestBuilder.write(place, rows(), pictures(0, PRODUCTS), MODEL, ForestParameters.USUAL,
                Progress.UNWATCHED);
    }

    private CompositeRows rows() {
        return CompositeRows.of(drawn.codes, DrawnRanking.COLUMNS, DrawnRanking.WEIGHTS, drawn.columns);
    }

    /** @return by pixel hash, the row */
    private static Map<String, Integer> pictures(int from, int to) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = from; row < to; row++) {
            rows.put(Sha256.of(("picture " + row).getBytes(StandardCharsets.UTF_8)), row);
        }
        return rows;
    }

    private RankingIndex fast(Map<String, Integer> pictures) throws Exception {
        Optional<RankingForest> forest = RankingForest.open(place, KeyedRows.of(pictures), MODEL);
        assertTrue(forest.isPresent());
        return new RankingIndex(drawn.codes, drawn.columns, forest);
    }

    private static List<Integer> numbers(Ranked ranked) {
        return ranked.best().stream().map(RankedRow::row).toList();
    }

    @Test
    @DisplayName("gives the five of exact ranking in 98 of 100 places, with the very same scores")
    void findsTheBest() throws Exception {
        try (RankingIndex fast = fast(pictures(0, PRODUCTS))) {
            int found = 0;
            for (int query = 0; query < 100; query++) {
                RankingQuery photo = DrawnRanking.query(drawn.photo(), RankingMethod.FULL);
                Ranked right = exact.nearest(photo, 5, null);
                Ranked some = fast.nearest(photo, 5, null);
                found += (int) some.best().stream().filter(right.best()::contains).count();
            }
            assertTrue(found >= 490, found + " of 500");
        }
    }

    @Test
    @DisplayName("gives them for a product, too, which is not looked for among what only looks the same")
    void findsSimilarProducts() throws Exception {
        try (RankingIndex fast = fast(pictures(0, PRODUCTS))) {
            int found = 0;
            int mistaken = 0;
            for (int query = 0; query < 100; query++) {
                RankingQuery product = DrawnRanking.query(drawn.photoOf(query), RankingMethod.FULL);
                Ranked right = exact.nearest(product, 5, null);
                found += (int) fast.similar(product, 5, null, Set.of()).best().stream().filter(right.best()::contains)
                        .count();
                RankingQuery other = DrawnRanking.query(drawn.mistaken(query), RankingMethod.FULL);
                mistaken += fast.similar(other, 5, null, Set.of()).same().getFirst().row() == query ? 1 : 0;
            }
            assertTrue(found >= 490, found + " of 500");
            assertTrue(mistaken < 75, mistaken + " of 100 were found that only the looks lead to");
        }
    }

    @Test
    @DisplayName("gives what its lists name beside a product's own picture, wherever trees lead, if a filter lets it")
    void findsWhatIsListed() throws Exception {
        try (RankingForest forest = RankingForest.open(place, KeyedRows.of(pictures(0, PRODUCTS)), MODEL)
                .orElseThrow()) {
            BitSet odd = new BitSet();
            IntStream.range(0, PRODUCTS).filter(row -> row % 2 == 1).forEach(odd::set);
            for (int row = 0; row < 20; row++) {
                RankingQuery elsewhere = DrawnRanking.query(drawn.photoOf(row + 100), RankingMethod.FULL);
                BitSet led = forest.candidatesOfProduct(elsewhere, 10, null, Set.of());
                BitSet both = forest.candidatesOfProduct(elsewhere, 10, null, Set.of(row));
                BitSet listed = (BitSet) both.clone();
                listed.andNot(led);
                assertTrue(listed.cardinality() >= 20, listed + " beside " + row);
                led.andNot(both);
                assertTrue(led.isEmpty(), led + " are missing");
                BitSet few = forest.candidatesOfProduct(elsewhere, 10, odd, Set.of(row));
                assertTrue(few.intersects(listed));
                few.andNot(odd);
                assertTrue(few.isEmpty(), few + " are not to be given");
            }
        }
    }

    @Test
    @DisplayName("finds the photo's own product in most cases though its columns speak against it")
    void findsTheVeryProduct() throws Exception {
        try (RankingIndex fast = fast(pictures(0, PRODUCTS))) {
            int found = 0;
            for (int product = 0; product < 200; product++) {
                RankingQuery photo = DrawnRanking.query(drawn.mistaken(product), RankingMethod.FULL);
                found += fast.nearest(photo, 5, null).same().getFirst().row() == product ? 1 : 0;
            }
            assertTrue(found >= 150, found + " of 200");
        }
    }

    @Test
    @DisplayName("is asked only for the whole score; corrected queries and other methods compare everything")
    void leavesOthersToExactSearch() throws Exception {
        try (RankingIndex fast = fast(pictures(0, PRODUCTS))) {
            RankingQuery looks = DrawnRanking.query(drawn.photo(), RankingMethod.LOOKS);
            assertEquals(exact.nearest(looks, 50, null), fast.nearest(looks, 50, null));
            RankingQuery whole = DrawnRanking.query(drawn.photo(), RankingMethod.FULL);
            assertEquals(exact.nearest(whole, 50, null), fast.exactly(whole, 50, null));
            BitSet few = new BitSet();
            IntStream.range(0, 100).forEach(row -> few.set(97 * row));
            assertEquals(exact.nearest(whole, 5, few), fast.nearest(whole, 5, few));
        }
    }

    @Test
    @DisplayName("finds rows that were added since, none that were removed, and behind a filter only what passes it")
    void followsChanges() throws Exception {
        Map<String, Integer> now = pictures(500, PRODUCTS);
        now.put(Sha256.of("another picture".getBytes(StandardCharsets.UTF_8)), 3);
        try (RankingIndex fast = fast(now)) {
            BitSet there = new BitSet();
            now.values().forEach(there::set);
            for (int query = 0; query < 20; query++) {
                RankingQuery photo = DrawnRanking.query(drawn.photo(), RankingMethod.FULL);
                assertTrue(numbers(fast.nearest(photo, 5, null)).stream().allMatch(there::get));
            }
            RankingQuery added = DrawnRanking.query(drawn.photoOf(3), RankingMethod.FULL);
            assertEquals(3, fast.nearest(added, 5, null).same().getFirst().row());
            BitSet odd = new BitSet();
            IntStream.range(0, PRODUCTS).filter(row -> row % 2 == 1).forEach(odd::set);
            assertTrue(numbers(fast.nearest(added, 5, odd)).stream().allMatch(row -> row % 2 == 1));
        }
    }

    @Test
    @DisplayName("is not opened for another space, nor if it comes without what projects queries")
    void refusesOthers() throws Exception {
        Map<String, Integer> pictures = pictures(0, PRODUCTS);
        assertThrows(ForestException.OtherFeatures.class,
                () -> RankingForest.open(place, KeyedRows.of(pictures), "another"));
        Path bare = folder.resolve("bare.forest");
        Map<String, Integer> two = pictures(0, 2);
        new ForestBuilder(ForestParameters.USUAL, RecallTarget.USUAL, bare, Progress.UNWATCHED).of(
                new VectorRows(MemorySegment.ofArray(new float[] {1, 2, 3, 4}), 2, 2), Metric.DOT,
                two.keySet().stream().sorted().toList(), MODEL, MemorySegment.ofArray(new byte[] {1, 2, 3}));
        assertFalse(RankingForest.open(bare, KeyedRows.of(two), MODEL).isPresent());
    }
}
