package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lookalike.ranking.RankingVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CombinedVectorTest {

    private static final RankingVector RIGHT = vector(1, 0, 0.8f);
    private static final RankingVector UP = vector(0, 1, 0.2f);

    private static RankingVector vector(float x, float y, float probability) {
        return new RankingVector(new float[] {x, y}, new float[] {y, x},
                List.of(new float[] {probability, 1 - probability}));
    }

    @Test
    @DisplayName("one photo alone stays as it is")
    void keepsOne() {
        assertSame(RIGHT, CombinedVector.of(List.of(RIGHT), List.of(), List.of()).orElseThrow());
        assertTrue(CombinedVector.of(List.of(), List.of(), List.of(UP)).isEmpty());
    }

    @Test
    @DisplayName("two photos give the direction between them in both parts, and the mean of their probabilities")
    void averages() {
        RankingVector both = CombinedVector.of(List.of(RIGHT, UP), List.of(), List.of()).orElseThrow();
        float half = (float) Math.sqrt(0.5);
        assertArrayEquals(new float[] {half, half}, both.looks(), 1e-6f);
        assertArrayEquals(new float[] {half, half}, both.same(), 1e-6f);
        assertArrayEquals(new float[] {0.5f, 0.5f}, both.probabilities().getFirst(), 1e-6f);
    }

    @Test
    @DisplayName("more counts three quarters in directions and probabilities, less moves directions away")
    void moves() {
        RankingVector more = CombinedVector.of(List.of(RIGHT), List.of(UP), List.of()).orElseThrow();
        assertEquals(0.75, more.looks()[1] / more.looks()[0], 1e-6);
        assertEquals((0.8 + 0.75 * 0.2) / 1.75, more.probabilities().getFirst()[0], 1e-6);
        RankingVector less = CombinedVector.of(List.of(RIGHT), List.of(), List.of(UP)).orElseThrow();
        assertEquals(-0.35, less.looks()[1] / less.looks()[0], 1e-6);
        assertArrayEquals(RIGHT.probabilities().getFirst(), less.probabilities().getFirst(), 1e-6f);
    }

    @Test
    @DisplayName("what is liked is the query where there is no other")
    void begins() {
        RankingVector liked = CombinedVector.of(List.of(), List.of(UP), List.of()).orElseThrow();
        assertArrayEquals(UP.looks(), liked.looks(), 1e-6f);
        assertArrayEquals(UP.probabilities().getFirst(), liked.probabilities().getFirst(), 1e-6f);
    }

    @Test
    @DisplayName("a space in which nothing was learned has looks only")
    void takesLooksOnly() {
        RankingVector looks = new RankingVector(new float[] {1, 0}, new float[0], List.of());
        RankingVector both = CombinedVector.of(List.of(looks, looks), List.of(), List.of()).orElseThrow();
        assertArrayEquals(new float[] {1, 0}, both.looks(), 1e-6f);
        assertEquals(0, both.same().length);
        assertEquals(List.of(), both.probabilities());
    }
}
