package lookalike.ui.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import lookalike.ranking.ScoreParts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScoreSharesTest {

    @Test
    @DisplayName("the parts shown sum to the score shown, and each is at most a hundredth from its own value")
    void sums() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            ScoreParts parts = new ScoreParts(random.nextDouble() / 2, random.nextDouble() / 3, random.nextDouble() / 5,
                    -random.nextDouble() / 10, (random.nextDouble() - 0.5) / 10);
            ScoreShares shares = ScoreShares.of(parts);
            assertEquals(Math.round(100 * parts.total()), shares.total());
            assertEquals(shares.total(), shares.shares().stream().mapToInt(ScoreShares.Share::hundredths).sum());
            double[] exact = {parts.looks(), parts.learned(), parts.columns(), parts.colour(), parts.taste()};
            for (ScoreShares.Share share : shares.shares()) {
                assertTrue(Math.abs(share.hundredths() - 100 * exact[share.part().ordinal()]) < 1, parts.toString());
            }
        }
    }

    @Test
    @DisplayName("parts that do not count are left out, looks never")
    void leavesOut() {
        assertEquals(List.of(new ScoreShares.Share(ScoreShares.Part.LOOKS, 93)),
                ScoreShares.of(ScoreParts.ofLooks(0.934)).shares());
        assertEquals(List.of(ScoreShares.Part.LOOKS, ScoreShares.Part.TASTE),
                ScoreShares.of(new ScoreParts(0, 0, 0, 0, 0.004)).shares().stream().map(ScoreShares.Share::part)
                        .toList());
    }
}
