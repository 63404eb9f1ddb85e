package lookalike.search.garment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeighbourVoteTest {

    private static final List<float[]> PREDICTED = List.of(new float[] {.6f, .4f}, new float[] {.2f, .5f, .3f});

    @Test
    @DisplayName("what the neighbours show becomes more probable, and probabilities still sum to 1")
    void votes() {
        List<float[]> mixed = NeighbourVote.mixed(PREDICTED,
                List.of(Neighbour.ofCosine(4, .8f), Neighbour.ofCosine(5, .8f)), (column, _) -> column == 0 ? 1 : 2);
        assertArrayEquals(new float[] {.42f, .58f}, mixed.get(0), 1e-6f);
        assertEquals(.51, mixed.get(1)[2], 1e-6);
        for (float[] column : mixed) {
            double sum = 0;
            for (float probability : column) {
                sum += probability;
            }
            assertEquals(1, sum, 1e-6);
        }
    }

    @Test
    @DisplayName("a nearer neighbour counts more, and one whose value is not known does not count")
    void weights() {
        List<float[]> mixed = NeighbourVote.mixed(PREDICTED, List.of(Neighbour.ofCosine(0, .9f),
                Neighbour.ofCosine(1, .8f), Neighbour.ofCosine(2, .8f)), (_, row) -> row == 2 ? -1 : row);
        double vote = 1 / (1 + Math.exp(-2));
        assertEquals(.7 * .6 + .3 * vote, mixed.get(0)[0], 1e-5);
        assertTrue(mixed.get(1)[0] > mixed.get(1)[2]);
    }

    @Test
    @DisplayName("without neighbours the prediction stays")
    void none() {
        assertArrayEquals(PREDICTED.get(0), NeighbourVote.mixed(PREDICTED, List.of(), (_, _) -> 0).get(0));
    }
}
