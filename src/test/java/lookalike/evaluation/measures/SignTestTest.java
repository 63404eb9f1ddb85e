package lookalike.evaluation.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

    @ParameterizedTest(name = "{0} better, {1} worse: {2} / {3}")
    @DisplayName("the probability is the exact binomial one, counted by hand")
    @CsvSource({"0,0,1,1", "1,0,1,1", "1,1,1,1", "5,0,2,32", "0,5,2,32", "9,1,22,1024", "1,9,22,1024", "8,2,112,1024",
        "5,5,1,1", "3,2,1,1", "6,3,260,512"})
    void isExact(int better, int worse, double ways, double all) {
        assertEquals(ways / all, new SignTest(better, worse, 7).probability(), 1e-12);
    }

    @Test
    @DisplayName("thousands of queries are no problem")
    void takesMany() {
        assertEquals(1, new SignTest(21_000, 21_000, 0).probability(), 1e-9);
        double rare = new SignTest(30_000, 12_000, 0).probability();
        assertTrue(rare >= 0 && rare < 1e-100, "rare: " + rare);
        // A normal deviate of 2.0, with the correction for continuity: 2 (1 - Phi(1.99)) = .0466
        assertEquals(.0466, new SignTest(5100, 4900, 0).probability(), 5e-4);
    }

    @Test
    @DisplayName("differences are counted by their sign")
    void counts() {
        assertEquals(new SignTest(2, 1, 3), SignTest.of(new double[] {0, 1e-9, -3, 0, 0.5, 0}));
    }
}
