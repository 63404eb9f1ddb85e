package lookalike.search.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatchModelFileTest {

    private static final String FEATURES = "a network 7";
    private static final MatchModel MODEL = new MatchModel(List.of(.25f, -1f / 3), .81, .82, .93, logistic(6), .2,
            logistic(2));

    private static LogisticModel logistic(int inputs) {
        return new LogisticModel(Collections.nCopies(inputs, 1 / 3.0), Collections.nCopies(inputs, .7),
                Collections.nCopies(inputs, -2e-7), .125);
    }

    @Test
    @DisplayName("a model comes back as it was written")
    void comesBack() throws Exception {
        byte[] json = MatchModelFile.json(FEATURES, 150, MODEL);
        assertEquals(Optional.of(MODEL), MatchModelFile.parse(json, FEATURES, 2).map(MatchModelFile::model));
        assertTrue(MatchModelFile.parse(json, "another network", 2).isEmpty());
        assertTrue(MatchModelFile.parse(json, FEATURES, 3).isEmpty());
    }

    @Test
    @DisplayName("a file in which any digit is another one is not used: it would mean something else")
    void refusesEveryChange() throws Exception {
        byte[] json = MatchModelFile.json(FEATURES, 150, MODEL);
        int tried = 0;
        for (int i = 0; i < json.length; i++) {
            if (Character.isDigit(json[i])) {
                byte[] damaged = json.clone();
                damaged[i] = (byte) (json[i] == '9' ? '1' : json[i] + 1);
                assertTrue(isRefused(damaged), i + ": " + new String(damaged, StandardCharsets.UTF_8));
                tried++;
            }
        }
        assertTrue(tried > 100, tried + " digits");
    }

    private static boolean isRefused(byte[] json) {
        try {
            // Digits too small to change a number change nothing.
            return MatchModelFile.parse(json, FEATURES, 2).filter(file -> !file.model().equals(MODEL)).isEmpty();
        } catch (IOException _) {
            return true;
        }
    }
}
