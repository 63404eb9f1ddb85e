package lookalike.evaluation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    @DisplayName("the calibration error is the distance between confidence and truth, weighted by answers")
    void error() {
        Reliability reliability = Reliability.of(new double[] {.9, .9, .9, .9, .1, .1},
                new boolean[] {true, true, false, false, false, false});
        assertEquals((4 * .4 + 2 * .1) / 6, reliability.error(), 1e-9);
        assertEquals(6, reliability.bins().stream().mapToInt(Reliability.Bin::answers).sum());
        assertTrue(Double.isNaN(reliability.bins().get(7).share()));
    }

    @Test
    @DisplayName("confidences that keep their word have hardly any error, at both ends, too")
    void calibrated() {
        SplittableRandom random = new SplittableRandom(2);
        double[] confidences = random.doubles(20_000).toArray();
        boolean[] truths = new boolean[confidences.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = random.nextDouble() < confidences[i];
        }
        assertTrue(Reliability.of(confidences, truths).error() < .02);
        assertEquals(0, Reliability.of(new double[] {0, 1}, new boolean[] {false, true}).error());
    }

    @Test
    @DisplayName("the area under the curve counts pairs in the right order, and equal ones half")
    void auroc() {
        assertEquals(1, MatchCalibration.auroc(new double[] {.8, .9}, new double[] {.1, .7}));
        assertEquals(.5, MatchCalibration.auroc(new double[] {.5}, new double[] {.5, .5}));
        assertEquals(.25, MatchCalibration.auroc(new double[] {.2, .6}, new double[] {.5, .7}));
    }
}
