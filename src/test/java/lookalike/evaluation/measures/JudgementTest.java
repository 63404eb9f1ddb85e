package lookalike.evaluation.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    private static final double EXACT = 1e-12;

    /** Worked out by hand; 1 / log2(3) = 0.63092975357, 1 / log2(4) = 0.5, 1 / log2(5) = 0.43067655807. */
    @ParameterizedTest(name = "relevant {0}, results {1}, relevant ranks {2}, K {3}")
    @DisplayName("every measure is what its formula gives by hand")
    @CsvSource(delimiter = ';', value = {
        // R;results;ranks;K;  P  ; acc ; recall; F1; hit; AP; nDCG; RR
        "  4; 5; 1 3;   5; 0.4; 0.4; 0.5; 0.44444444444444; 1; 0.41666666666667; 0.58557007499; 1",
        "  4; 5; 1 3;   1; 1;   1;   0.25; 0.4;             1; 1;                1;              1",
        "  4; 5; 1 3;   2; 0.5; 0.5; 0.25; 0.33333333333333; 1; 0.5;             0.61314719277;  1",
        "  1; 5; 4;     5; 0.2; 0.2; 1;   0.33333333333333; 1; 0.25;             0.43067655807;  0.25",
        "  1; 5; 4;     3; 0;   0;   0;   0;                0; 0;                0;              0",
        "  3; 5; 1 2 3; 5; 0.6; 0.6; 1;   0.75;             1; 1;                1;              1",
        // nothing relevant exists: 0 in everything
        "  0; 5; '';    5; 0;   0;   0;   0;                0; 0;                0;              0",
        // there is something, none of it found
        "  7; 5; '';    5; 0;   0;   0;   0;                0; 0;                0;              0",
        // three results where five were asked for: only accuracy asks how many there were
        "  2; 3; 2;     5; 0.2; 0.33333333333333; 0.5; 0.28571428571429; 1; 0.25; 0.38685280723; 0.5",
        // no results at all
        "  2; 0; '';    5; 0;   0;   0;   0;                0; 0;                0;              0",
        // more to find than places: a full list is perfect by AP and nDCG, but not by recall
        " 20; 5; 1 2 3 4 5; 5; 1; 1; 0.25; 0.4;             1; 1;                1;              1",
    })
    void measures(int relevant, int results, String ranks, int k, double precision, double accuracy, double recall,
            double f1, double hit, double average, double ndcg, double reciprocal) {
        Judgement judgement = new Judgement(relevant, results,
                Arrays.stream(ranks.strip().split(" ")).filter(rank -> !rank.isEmpty()).mapToInt(Integer::parseInt)
                        .toArray());
        double[] expected = {precision, accuracy, recall, f1, hit, average, ndcg, reciprocal};
        for (Measure measure : Measure.values()) {
            assertEquals(expected[measure.ordinal()], judgement.measure(measure, k), 1e-10, measure.title());
        }
    }

    @RepeatedTest(200)
    @DisplayName("the measures have their general properties for any ranking")
    void holdsItsProperties(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int results = random.nextInt(30);
        int[] ranks = IntStream.rangeClosed(1, results).filter(_ -> random.nextInt(3) == 0).toArray();
        Judgement judgement = new Judgement(ranks.length + random.nextInt(20), results, ranks);
        double recall = 0;
        double hit = 0;
        for (int k = 1; k <= 40; k++) {
            for (Measure measure : Measure.values()) {
                double value = judgement.measure(measure, k);
                assertTrue(value >= 0 && value <= 1 + EXACT, measure + "@" + k + " = " + value);
            }
            assertEquals(judgement.measure(Measure.PRECISION, k) * k,
                    judgement.measure(Measure.RECALL, k) * judgement.relevant(), EXACT, "precision x K = recall x R");
            assertTrue(judgement.measure(Measure.RECALL, k) >= recall, "recall never falls");
            assertTrue(judgement.measure(Measure.HIT_RATE, k) >= hit, "hit rate never falls");
            recall = judgement.measure(Measure.RECALL, k);
            hit = judgement.measure(Measure.HIT_RATE, k);
        }
    }

    @ParameterizedTest
    @DisplayName("nDCG and mAP are 1 for a perfect order at every K, and less once it is not")
    @CsvSource({"1", "2", "5", "9"})
    void knowsPerfectOrder(int relevant) {
        Judgement perfect = new Judgement(relevant, 20, IntStream.rangeClosed(1, relevant).toArray());
        Judgement late = new Judgement(relevant, 20, IntStream.rangeClosed(2, relevant + 1).toArray());
        for (int k = 1; k <= 20; k++) {
            assertEquals(1, perfect.measure(Measure.NDCG, k), EXACT);
            assertEquals(1, perfect.measure(Measure.MAP, k), EXACT);
            assertTrue(late.measure(Measure.NDCG, k) < 1 && late.measure(Measure.MAP, k) < 1, "K = " + k);
        }
    }

    @Test
    @DisplayName("impossible judgements are refused")
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Judgement(1, 5, new int[] {1, 2}), "more than relevant");
        assertThrows(IllegalArgumentException.class, () -> new Judgement(5, 5, new int[] {6}), "beyond the results");
        assertThrows(IllegalArgumentException.class, () -> new Judgement(5, 5, new int[] {2, 2}), "twice");
        assertThrows(IllegalArgumentException.class, () -> new Judgement(5, 5, new int[] {0}), "rank 0");
    }
}
