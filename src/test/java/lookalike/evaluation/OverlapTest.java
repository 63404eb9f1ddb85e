package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    private static final double EXACTLY = 1e-12;

    private static List<String> list(String letters) {
        return letters == null ? List.of() : Arrays.asList(letters.split(""));
    }

    @ParameterizedTest(name = "{0} and {1} share {3} at K = {2}, {4} in place")
    @DisplayName("one query is right by hand, whichever of the runs comes first")
    @CsvSource({
        // the same, turned round, nothing in common
        "abcd, abcd, 4, 1, 1", "abcd, dcba, 4, 1, 0", "abcd, efgh, 4, 0, 0",
        // one in another place, one exchanged
        "abcd, abdc, 4, 1, .5", "abcd, abce, 4, .75, .75",
        // only the first K count, of both: d is fourth in one and first in the other
        "abcd, dabc, 2, .5, 0", "abcd, dabc, 1, 0, 0", "abcd, acbd, 1, 1, 1",
        // fewer results than K: over the places that the longer has
        "abc, abc, 10, 1, 1", "abc, abcd, 10, .75, .75", "abc, abcd, 3, 1, 1", "ab, , 10, 0, 0", ", , 10, 1, 1"})
    void isRightByHand(String one, String other, int k, double shared, double inPlace) {
        assertEquals(shared, Overlap.shared(list(one), list(other), k), EXACTLY);
        assertEquals(inPlace, Overlap.inPlace(list(one), list(other), k), EXACTLY);
        assertEquals(shared, Overlap.shared(list(other), list(one), k), EXACTLY);
        assertEquals(inPlace, Overlap.inPlace(list(other), list(one), k), EXACTLY);
    }

    private static Ranking ranking(int... positions) {
        return new Ranking(positions, IntStream.range(0, positions.length).mapToDouble(i -> .9 - .1 * i).toArray());
    }

    private static EvaluationReport prepared(Ranking... rankings) {
        try (EvaluatedProducts products = Shapes.products(List.of("a", "a", "b", "b"), 1, 1)) {
            return Shapes.report(new PreparedRetrieval("prepared", List.of(rankings)),
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1), 1, 1, 2);
        }
    }

    @Test
    @DisplayName("over queries it is the mean, with an interval")
    void isTheMean() {
        EvaluationReport one = prepared(ranking(1, 2), ranking(0, 2), ranking(3, 0), ranking(2, 1));
        EvaluationReport other = prepared(ranking(1, 2), ranking(2, 0), ranking(3, 1), ranking(0));
        Overlap overlap = Overlap.of(one, other, List.of(1, 2)).orElseThrow();
        assertEquals(2 / 4.0, overlap.first().value(), EXACTLY);
        assertEquals(overlap.first().value(), overlap.lines().getFirst().shared().value(), EXACTLY);
        Overlap.AtK two = overlap.lines().getLast();
        assertEquals(2, two.k());
        assertEquals((1 + 1 + .5 + 0) / 4, two.shared().value(), EXACTLY);
        assertEquals((1 + 0 + .5 + 0) / 4, two.inPlace().value(), EXACTLY);
        assertTrue(two.shared().low() < two.shared().value() && two.shared().value() < two.shared().high());
    }

    /** Every picture is there three times, so that every list is full of ties. */
    private static EvaluationReport twins(Retrieval retrieval) {
        List<String> pictures = IntStream.range(0, 90).mapToObj(item -> "picture " + item % 30).toList();
        try (EvaluatedProducts products = Shapes.products(Shapes.classes(90, 3), pictures, 1, 1)) {
            return Shapes.report(retrieval,
                    EvaluationSplit.within(products, Shapes.all(products), Optional.empty(), 0, 1), 1,
                    1, 5, 20);
        }
    }

    @Test
    @DisplayName("a run overlaps with itself wholly, also where twins tie, whatever its portions")
    void isWholeWithItself() {
        EvaluationReport one = twins(new ExactRetrieval(1, 1 << 20));
        for (EvaluationReport other : List.of(one, twins(new ExactRetrieval(2, 10_000)))) {
            Overlap overlap = Overlap.of(one, other, List.of(1, 5, 20)).orElseThrow();
            assertTrue(Stream.concat(Stream.of(overlap.first()), overlap.lines().stream()
                    .flatMap(line -> Stream.of(line.shared(), line.inPlace())))
                    .allMatch(new Estimate(1, 1, 1)::equals), overlap.toString());
        }
    }

    @Test
    @DisplayName("it is symmetric, lies between 0 and 1, and is never less shared than in place")
    void isSymmetric() {
        EvaluationReport exact = twins(new ExactRetrieval(1, 1 << 20));
        EvaluationReport random = twins(new RandomRetrieval(1));
        Overlap overlap = Overlap.of(exact, random, List.of(1, 5, 20)).orElseThrow();
        assertEquals(overlap, Overlap.of(random, exact, List.of(1, 5, 20)).orElseThrow());
        for (Overlap.AtK line : overlap.lines()) {
            assertTrue(line.inPlace().value() >= 0 && line.inPlace().value() <= line.shared().value()
                    && line.shared().value() < 1, line.toString());
        }
        // drawn at random, 20 of 87 that may be found are among 20 others for 20/87 of them
        assertEquals(20 / 87.0, overlap.lines().getLast().shared().value(), .05);
    }
}
