package lookalike.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "0.5, 1", "0, 1.4142135623730951", "-1, 2", "1.0001, 0"})
    @DisplayName("a cosine's distance is the chord between the directions, and none beyond rounding")
    void cosineAsDistance(float cosine, double distance) {
        Neighbour neighbour = Neighbour.ofCosine(3, cosine);
        assertEquals(distance, neighbour.distance(), 1e-12);
        assertEquals(cosine, neighbour.cosine());
    }

    @Test
    @DisplayName("a distance is told as it is, and is no cosine")
    void distanceIsNoCosine() {
        Neighbour neighbour = Neighbour.ofDistance(3, 7.5f);
        assertEquals(7.5, neighbour.distance());
        assertThrows(IllegalStateException.class, neighbour::cosine);
    }
}
