package lookalike.search.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.index.Neighbour;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatchModelTest {

    /** As of a catalogue of pictures that are nearly equal, whose copies are farther away than they are. */
    private static final MatchModel ALIKE = new MatchModel(List.of(1f), .9, .95, .99,
            new LogisticModel(List.of(), List.of(), List.of(), 0), .5,
            new LogisticModel(List.of(.98, 0.0), List.of(.03, .01), List.of(-6.0, 1.0), 0));

    private static MatchStatistics photo(double best) {
        return new MatchStatistics(best, .01, best, 0, 0, best, 0, 0);
    }

    @Test
    @DisplayName("a product that stands out only from those that a filter leaves has no lead over all")
    void filtersGiveNoLead() {
        Neighbour other = new Neighbour(3, .9f, Neighbour.Measure.COSINE);
        Neighbour near = new Neighbour(7, .86f, Neighbour.Measure.COSINE);
        Neighbour nearer = new Neighbour(7, .92f, Neighbour.Measure.COSINE);
        assertEquals(-.04, photo(.86).ahead(7, List.of(other, near)).lead(), 1e-6);
        assertEquals(.02, photo(.92).ahead(7, List.of(nearer, other)).lead(), 1e-6);
    }

    @Test
    @DisplayName("what is less near than similar products is not the very product, whatever was fitted")
    void farIsNotTheSame() {
        assertEquals(0, ALIKE.sameness(photo(.6)));
        assertFalse(ALIKE.isSame(photo(.6)));
        assertTrue(ALIKE.isSame(photo(.96)));
    }

    @Test
    @DisplayName("a model without a weight for each thing that counts is not whole")
    void tellsDamage() {
        assertFalse(ALIKE.isWhole());
        LogisticModel six = new LogisticModel(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), 0);
        assertTrue(new MatchModel(List.of(1f), .9, .95, .99, six, .5, ALIKE.same()).isWhole());
    }
}
