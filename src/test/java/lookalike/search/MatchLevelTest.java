package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import lookalike.catalogue.Product;
import lookalike.ranking.ScoreParts;
import lookalike.search.confidence.LogisticModel;
import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchStatistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Words for how good results are. */
class MatchLevelTest {

    /** Of garment-likeness alone: from .5 on, half sure. Of pictures at .7, 1 of 20 is farther; at .9, 12 of 20. */
    private static final MatchModel MODEL = new MatchModel(List.of(1f), .6, .7, .9,
            new LogisticModel(List.of(0., .5, 0., 0., 0., 0.), List.of(1., 1., 1., 1., 1., 1.),
                    List.of(0., 8., 0., 0., 0., 0.), 0),
            .4,
            new LogisticModel(List.of(0., 0.), List.of(1., 1.), List.of(0., 0.), 0));

    private static ProductMatch match(int rank, double cosine) {
        return new ProductMatch(rank, Product.ofPicture("p", "p.png"), "p.png", cosine, cosine,
                ScoreParts.NONE, List.of());
    }

    private static Optional<MatchQuality> best(MatchLevel level) {
        return Optional.of(new MatchQuality(level, .5));
    }

    private static MatchLevel judged(double garment, double first, boolean isSame) {
        return new MatchConfidence().of(MODEL, new MatchStatistics(first, 0, first, garment, garment, first, 0, 0),
                first, isSame).level();
    }

    @Test
    @DisplayName("a result has the level of its cosine where nothing else is known")
    void byCosine() {
        assertEquals(MatchLevel.SAME, MatchLevel.of(match(2, .95), Optional.empty()));
        assertEquals(MatchLevel.VERY_SIMILAR, MatchLevel.of(match(2, .94), Optional.empty()));
        assertEquals(MatchLevel.VERY_SIMILAR, MatchLevel.of(match(2, .85), Optional.empty()));
        assertEquals(MatchLevel.SIMILAR, MatchLevel.of(match(2, .72), Optional.empty()));
        assertEquals(MatchLevel.SOME, MatchLevel.of(match(2, .55), Optional.empty()));
        assertEquals(MatchLevel.NONE, MatchLevel.of(match(2, .54), Optional.empty()));
    }

    @Test
    @DisplayName("no result is better than the best is judged, and a very similar first one is what the best is")
    void neverBetterThanTheBest() {
        assertEquals(MatchLevel.SIMILAR, MatchLevel.of(match(2, .96), best(MatchLevel.SIMILAR)));
        assertEquals(MatchLevel.SOME, MatchLevel.of(match(2, .6), best(MatchLevel.SAME)));
        assertEquals(MatchLevel.VERY_SIMILAR, MatchLevel.of(match(2, .9), best(MatchLevel.SAME)));
        assertEquals(MatchLevel.SAME, MatchLevel.of(match(1, .9), best(MatchLevel.SAME)));
        assertEquals(MatchLevel.SOME, MatchLevel.of(match(1, .6), best(MatchLevel.SAME)));
        assertEquals("very_similar", MatchLevel.VERY_SIMILAR.toString());
    }

    @Test
    @DisplayName("a catalogue's model says whether there is anything like the photo, and how like the first result is")
    void byModel() {
        assertEquals(MatchLevel.NONE, judged(.1, .99, true));
        assertEquals(MatchLevel.SAME, judged(.8, .75, true));
        assertEquals(MatchLevel.VERY_SIMILAR, judged(.8, .9, false));
        assertEquals(MatchLevel.SIMILAR, judged(.8, .89, false));
        assertEquals(MatchLevel.SIMILAR, judged(.8, .7, false));
        assertEquals(MatchLevel.SOME, judged(.8, .69, false));
    }

    @Test
    @DisplayName("without a model the confidence rises in straight lines, and is at least .99 for the same product")
    void confidence() {
        MatchConfidence confidence = new MatchConfidence();
        assertEquals(.25, confidence.of(.275).confidence(), 1e-9);
        assertEquals(.5, confidence.of(.55).confidence(), 1e-9);
        assertEquals(.65, confidence.of(.635).confidence(), 1e-9);
        assertEquals(.97, confidence.of(.9).confidence(), 1e-9);
        assertEquals(new MatchQuality(MatchLevel.SAME, .99), confidence.ofSame(.6));
        assertEquals(.995, confidence.ofSame(.975).confidence(), 1e-9);
    }

    @Test
    @DisplayName("a confidence is a probability, and no other number")
    void isAProbability() {
        assertEquals(1, new MatchQuality(MatchLevel.SAME, 1).confidence());
        assertEquals(0, new MatchQuality(MatchLevel.NONE, 0).confidence());
        for (double wrong : new double[] {-.01, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new MatchQuality(MatchLevel.SAME, wrong));
        }
    }
}
