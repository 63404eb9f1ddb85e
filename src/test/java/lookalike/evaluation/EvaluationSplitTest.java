package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EvaluationSplitTest {

    /** A hundred products; each picture is shown by two of them, item and item + 50. */
    private static EvaluatedProducts pairs(List<String> classes) {
        return Shapes.products(classes,
                IntStream.range(0, 100).mapToObj(item -> "picture " + item % 50).toList(), 1, 1);
    }

    private static Set<Integer> set(int[] items) {
        return Arrays.stream(items).boxed().collect(Collectors.toSet());
    }

    @Test
    @DisplayName("held-out products are asked and not searched, nor is any other that shows the same picture")
    void holdsOut() {
        try (EvaluatedProducts products = pairs(Shapes.classes(100, 4))) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 20, 3);
            assertEquals(20, trial.asked().length);
            assertEquals(20, trial.heldOut());
            Set<Integer> gone = set(trial.asked());
            Arrays.stream(trial.asked()).forEach(item -> gone.add((item + 50) % 100));
            assertEquals(gone.size() - 20, trial.heldOutTwins());
            assertEquals(IntStream.range(0, 100).filter(item -> !gone.contains(item)).boxed().toList(),
                    Arrays.stream(trial.gallery()).boxed().toList());
            assertTrue(trial.wanted().excluded().stream().allMatch(excluded -> excluded.length == 0));
        }
    }

    @Test
    @DisplayName("a query that is searched itself must not find itself nor its twin")
    void excludesItselfAndTwins() {
        try (EvaluatedProducts products = pairs(Shapes.classes(100, 4))) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.of(30), 0, 3);
            assertEquals(30, trial.asked().length);
            assertEquals(100, trial.gallery().length);
            for (int query = 0; query < 30; query++) {
                int item = trial.asked()[query];
                assertArrayEquals(new int[] {item % 50, item % 50 + 50}, trial.wanted().excluded().get(query));
            }
        }
    }

    @Test
    @DisplayName("pictures whose content is not known exclude the query itself only")
    void excludesOnlyItselfWithoutHashes() {
        List<String> unknown = new ArrayList<>();
        IntStream.range(0, 9).forEach(_ -> unknown.add(""));
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(9, 3), unknown, 1, 1)) {
            EvaluationSplit trial = EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1);
            for (int query = 0; query < 9; query++) {
                assertArrayEquals(new int[] {query}, trial.wanted().excluded().get(query));
            }
        }
    }

    @Test
    @DisplayName("what is drawn depends on the seed and not on what is relevant; products without a key are no queries")
    void drawsRegardlessOfRelevance() {
        List<String> gaps = IntStream.range(0, 100).mapToObj(item -> item % 5 == 0 ? "" : "x").toList();
        try (EvaluatedProducts full = pairs(Shapes.classes(100, 4)); EvaluatedProducts holey = pairs(gaps)) {
            EvaluationSplit one = EvaluationSplit.within(full, Shapes.all(full), Optional.empty(), 30, 7);
            EvaluationSplit other = EvaluationSplit.within(holey, Shapes.all(holey), Optional.empty(), 30, 7);
            assertArrayEquals(one.gallery(), other.gallery());
            assertArrayEquals(Arrays.stream(one.asked()).filter(item -> item % 5 != 0).toArray(), other.asked());
            assertEquals(30 - other.asked().length, other.withoutKey());
            assertArrayEquals(one.asked(),
                    EvaluationSplit.within(full, Shapes.all(full), Optional.empty(), 30, 7).asked());
            assertNotEquals(set(one.asked()),
                    set(EvaluationSplit.within(full, Shapes.all(full), Optional.empty(), 30, 8).asked()));
        }
    }

    @Test
    @DisplayName("products that do not take part, or have no feature, are neither searched nor asked")
    void leavesOut() {
        try (EvaluatedProducts products = pairs(Shapes.classes(100, 4))) {
            products.rows()[10] = -1;
            BitSet among = new BitSet();
            among.set(5, 25);
            EvaluationSplit trial = EvaluationSplit.within(products, among, Optional.empty(), 0, 1);
            assertArrayEquals(IntStream.range(5, 25).filter(item -> item != 10).toArray(), trial.gallery());
            assertArrayEquals(trial.gallery(), trial.asked());
        }
    }

    @Test
    @DisplayName("queries from elsewhere search everything, but do not find what shows their own picture")
    void takesQueriesFromElsewhere() {
        List<String> pictures = List.of("picture 3", "new");
        try (EvaluatedProducts products = pairs(Shapes.classes(100, 4));
                EvaluatedProducts others = Shapes.products(List.of("a", "b"), pictures, 1, 99)) {
            EvaluationSplit trial =
                    EvaluationSplit.between(products, Shapes.all(products), others, Optional.empty(), 1);
            assertEquals(100, trial.gallery().length);
            assertArrayEquals(new int[] {3, 53}, trial.wanted().excluded().get(0));
            assertEquals(0, trial.wanted().excluded().get(1).length, "the same item number is no reason");
            assertFalse(trial.searched() == trial.queries());
        }
    }
}
