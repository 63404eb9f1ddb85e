package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a network is fed")
class FeedingTest {

    @Test
    @DisplayName("is the fastest way, but a larger one only if it is faster by more than a hair")
    void best() {
        Map<Feeding, Double> speeds = new LinkedHashMap<>();
        speeds.put(new Feeding(1, 1), 20.0);
        speeds.put(new Feeding(2, 1), 30.0);
        speeds.put(new Feeding(1, 4), 25.0);
        speeds.put(new Feeding(2, 8), 30.5);
        assertEquals(new Feeding(2, 1), Feeding.best(speeds));
        speeds.put(new Feeding(4, 8), 31.5);
        assertEquals(new Feeding(4, 8), Feeding.best(speeds));
    }

    @Test
    @DisplayName("is found out by trying every way on the network itself")
    void tried() {
        MeanColours network = new MeanColours();
        Feeding feeding = Feeding.measured(network, () -> true);
        int cores = Runtime.getRuntime().availableProcessors();
        assertTrue(feeding.callers() == 1 || feeding.callers() == cores, feeding.toString());
        assertTrue(network.extracted() >= 3 * 16, "tried with " + network.extracted());
    }

    @Test
    @DisplayName("is not tried any longer once nobody wants to know")
    void cancelled() {
        MeanColours network = new MeanColours();
        assertThrows(CancellationException.class, () -> Feeding.measured(network, () -> network.extracted() < 10));
        assertTrue(network.extracted() < 3 * 16, "tried with " + network.extracted());
    }

    @Test
    @DisplayName("needs a caller and a tensor")
    void none() {
        assertThrows(IllegalArgumentException.class, () -> new Feeding(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Feeding(1, 0));
    }
}
