package lookalike.search.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnVectorsTest {

    @Test
    @DisplayName("a value that is known gets its share, and the others keep theirs of the rest")
    void keepsTheRest() {
        float[] predicted = {0.5f, 0.4f, 0.1f};
        assertArrayEquals(new float[] {0.1f, 0.88f, 0.02f}, OwnVectors.certain(predicted, 1, 0.8f), 1e-6f);
        assertArrayEquals(new float[] {0.5f, 0.4f, 0.1f}, predicted, "what was predicted stays as it is");
    }
}
