package lookalike.features.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a network is fed")
class BatchPlanTest {

    @Test
    @DisplayName("is the fastest way, but a larger one only if it is faster by more than a hair")
    void best() {
        Map<BatchPlan, Double> speeds = new LinkedHashMap<>();
        speeds.put(new BatchPlan(1, 1), 20.0);
        speeds.put(new BatchPlan(2, 1), 30.0);
        speeds.put(new BatchPlan(1, 4), 25.0);
        speeds.put(new BatchPlan(2, 8), 30.5);
        assertEquals(new BatchPlan(2, 1), BatchPlan.best(speeds));
        speeds.put(new BatchPlan(4, 8), 31.5);
        assertEquals(new BatchPlan(4, 8), BatchPlan.best(speeds));
    }

    @Test
    @DisplayName("is found by trying every plan on the network itself")
    void tried() {
        MeanColours network = new MeanColours();
        BatchPlan plan = BatchPlan.measured(network, () -> true);
        int cores = Runtime.getRuntime().availableProcessors();
        assertTrue(plan.callers() == 1 || plan.callers() == cores, plan.toString());
        assertTrue(network.extracted() >= 3 * 16, "tried with " + network.extracted());
    }

    @Test
    @DisplayName("stops trying when cancelled")
    void cancelled() {
        MeanColours network = new MeanColours();
        assertThrows(CancellationException.class, () -> BatchPlan.measured(network, () -> network.extracted() < 10));
        assertTrue(network.extracted() < 3 * 16, "tried with " + network.extracted());
    }

    @Test
    @DisplayName("needs a caller and a tensor")
    void none() {
        assertThrows(IllegalArgumentException.class, () -> new BatchPlan(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new BatchPlan(1, 0));
    }
}
