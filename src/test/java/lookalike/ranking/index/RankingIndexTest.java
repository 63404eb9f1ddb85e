package lookalike.ranking.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingVector;
import lookalike.ranking.store.Predictions;
import lookalike.ranking.store.RankingCodes;
import lookalike.vector.CodeKernel;
import lookalike.vector.ScalarCodeKernel;
import lookalike.vector.SimdCodeKernel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingIndexTest {

    private static final int PRODUCTS = 5_000;

    private final DrawnRanking drawn = new DrawnRanking(PRODUCTS, 42);
    private final RankingIndex index = new RankingIndex(drawn.codes, drawn.columns);

    private Ranked nearest(RankingVector photo, RankingMethod method, int k) {
        return index.nearest(DrawnRanking.query(photo, method), k, null);
    }

    @ParameterizedTest
    @EnumSource(value = RankingMethod.class, names = {"LOOKS", "LEARNED", "FULL"})
    @DisplayName("scores differ from the formula in double precision by no more than rounding to bytes allows")
    void agreesWithTheFormula(RankingMethod method) {
        int same = 0;
        for (int query = 0; query < 40; query++) {
            RankingVector photo = drawn.photo();
            List<RankedRow> found = nearest(photo, method, 5).best();
            List<Integer> right = drawn.ranked(photo, method).subList(0, 5);
            for (int rank = 0; rank < 5; rank++) {
                RankedRow row = found.get(rank);
                assertEquals(drawn.score(photo, row.row(), method), row.parts().total(), 0.004);
                assertEquals(drawn.score(photo, right.get(rank), method), row.parts().total(), 0.004);
                assertEquals(drawn.same(photo, row.row()), row.same(), 0.005);
                same += right.contains(row.row()) ? 1 : 0;
            }
        }
        assertTrue(same >= 190, same + " of 200 are those of exact ranking");
    }

    @Test
    @DisplayName("plain Java and the Vector API, one thread and several give the same rows with the same parts")
    void isTheSameEverywhere() {
        RankingIndex plain = on(1, new ScalarCodeKernel());
        RankingIndex fast = on(4, new SimdCodeKernel());
        for (int query = 0; query < 20; query++) {
            RankingQuery photo = DrawnRanking.query(drawn.photo(), RankingMethod.FULL);
            assertEquals(plain.nearest(photo, 20, null), fast.nearest(photo, 20, null));
        }
    }

    private RankingIndex on(int threads, CodeKernel kernel) {
        return new RankingIndex(RankingRows.of(drawn.codes, RowValues.of(drawn.columns), RowInverses.of(drawn.codes)),
                Optional.empty(),
                IndexDecision.unmeasured(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST, PRODUCTS), threads, kernel);
    }

    @Test
    @DisplayName("each method has its part of the score, and no other; raw has none")
    void usesTheMethod() {
        RankingVector photo = drawn.photo();
        RankedRow looks = nearest(photo, RankingMethod.LOOKS, 1).best().getFirst();
        assertEquals(looks.parts().looks(), looks.parts().total());
        RankedRow learned = nearest(photo, RankingMethod.LEARNED, 1).best().getFirst();
        assertEquals(0, learned.parts().columns());
        assertTrue(learned.parts().learned() > 0 && learned.parts().total() <= 1.0001);
        RankedRow full = nearest(photo, RankingMethod.FULL, 1).best().getFirst();
        assertTrue(full.parts().learned() > 0 && full.parts().columns() > full.parts().learned());
        assertTrue(full.parts().total() <= 1.0001);
        assertThrows(IllegalArgumentException.class, () -> DrawnRanking.query(photo, RankingMethod.RAW));
    }

    @Test
    @DisplayName("a product that shares its picture with another gets the score of its own values")
    void tellsProductsOfARowApart() {
        RankingVector photo = drawn.photo();
        RankingQuery query = DrawnRanking.query(photo, RankingMethod.FULL);
        RankedRow row = index.nearest(query, 1, null).best().getFirst();
        ProductScores scores = index.scores(query, drawn.columns);
        assertEquals(row, scores.of(row, row.row()));
        int other = IntStream.range(0, PRODUCTS)
                .filter(product -> !drawn.cells.get(1).get(product).equals(drawn.cells.get(1).get(row.row())))
                .findFirst().orElseThrow();
        assertTrue(scores.of(row, other).parts().columns() < row.parts().columns());
    }

    @Test
    @DisplayName("a picture that shows several products is found by the one that fits best, wherever it stands")
    void findsTheBestProductOfARow() {
        RankingVector photo = drawn.photo();
        List<RankedRow> apart = nearest(photo, RankingMethod.FULL, 3).best();
        int row = apart.getFirst().row();
        int worst = IntStream.range(0, PRODUCTS).boxed().min(Comparator.comparingDouble(product -> index
                .scores(DrawnRanking.query(photo, RankingMethod.FULL), drawn.columns)
                .of(apart.getFirst(), product).parts().total())).orElseThrow();
        int[] first = IntStream.range(0, PRODUCTS).toArray();
        first[row] = worst;
        assertFalse(over(RowValues.of(drawn.columns, first, Map.of())).nearest(
                DrawnRanking.query(photo, RankingMethod.FULL), 3, null).best().contains(apart.getFirst()));
        RankingIndex shared = over(RowValues.of(drawn.columns, first, Map.of(row, new int[] {worst, row, worst})));
        assertEquals(apart, shared.nearest(DrawnRanking.query(photo, RankingMethod.FULL), 3, null).best());
    }

    private RankingIndex over(RowValues values) {
        return new RankingIndex(RankingRows.of(drawn.codes, values, RowInverses.of(drawn.codes)), Optional.empty(),
                IndexDecision.unmeasured(IndexChoice.EXACT, IndexDecision.Reason.NO_FOREST, PRODUCTS), 2,
                new ScalarCodeKernel());
    }

    @Test
    @DisplayName("only the rows of a filter are found, and those that may be the very product are given besides")
    void keepsToTheFilter() {
        RankingVector photo = drawn.photo();
        BitSet odd = new BitSet();
        IntStream.range(0, PRODUCTS).filter(row -> row % 2 == 1).forEach(odd::set);
        RankingQuery query = DrawnRanking.query(photo, RankingMethod.FULL);
        Ranked found = index.nearest(query, 10, odd);
        assertTrue(found.best().stream().allMatch(row -> row.row() % 2 == 1));
        int right = drawn.ranked(photo, RankingMethod.FULL).stream().filter(row -> row % 2 == 1).findFirst()
                .orElseThrow();
        assertEquals(right, found.best().getFirst().row());
        int same = odd.stream().boxed().max(Comparator.comparingDouble(product -> drawn.same(photo, product)))
                .orElseThrow();
        assertEquals(same, found.same().getFirst().row());
        assertEquals(4, found.same().size());
        assertEquals(List.of(), index.nearest(query, 10, new BitSet()).best());
    }

    @Test
    @DisplayName("more rows than there are can be asked for, and rows of zeros or none at all do no harm")
    void takesFewRows() {
        RankingQuery photo = DrawnRanking.query(drawn.photo(), RankingMethod.FULL);
        RankingIndex few = new RankingIndex(zeros(3), drawn.columns.rows(new int[] {0, -1, 2}));
        assertEquals(3, few.nearest(photo, 100, null).best().size());
        assertEquals(0, few.nearest(photo, 100, null).best().getFirst().parts().looks());
        assertEquals(List.of(),
                new RankingIndex(zeros(0), drawn.columns.rows(new int[0])).nearest(photo, 5, null).best());
    }

    private static RankingCodes zeros(int rows) {
        return new RankingCodes(MemorySegment.ofArray(new byte[rows * (DrawnRanking.LOOKS + DrawnRanking.DETAILS)]),
                MemorySegment.ofArray(new byte[4 * rows]),
                new Predictions(MemorySegment.ofArray(new byte[24 * rows]), 2), rows, DrawnRanking.LOOKS,
                DrawnRanking.DETAILS);
    }
}
