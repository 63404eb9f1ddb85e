package lookalike.index.annoy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lookalike.index.Metric;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Parameters of an Annoy forest")
class AnnoyParametersTest {

    private static AnnoyParameters with(int trees, int threads) {
        return new AnnoyParameters(Metric.ANGULAR, trees, 1, threads);
    }

    @Test
    @DisplayName("let it grow as many trees as were asked for")
    void growsTrees() {
        assertFalse(with(3, 1).isMet(2, 1_000, 10));
        assertTrue(with(3, 1).isMet(3, 0, 10));
    }

    @Test
    @DisplayName("let it grow, if no number was asked for, until it has twice as many nodes as items, as in Annoy")
    void growsUsualTrees() {
        AnnoyParameters usual = with(AnnoyParameters.USUAL_TREES, 1);
        assertFalse(usual.isMet(0, 20, 10), "without a tree there is no forest");
        assertFalse(usual.isMet(1, 19, 10));
        assertTrue(usual.isMet(1, 20, 10));
    }

    @Test
    @DisplayName("are at least one tree and one thread")
    void hasBounds() {
        assertEquals(1, with(1, 1).trees());
        assertThrows(IllegalArgumentException.class, () -> with(0, 1));
        assertThrows(IllegalArgumentException.class, () -> with(-2, 1));
        assertThrows(IllegalArgumentException.class, () -> with(1, 0));
    }
}
