package lookalike.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import lookalike.evaluation.measures.Estimate;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final List<String> TYPE = List.of("articleType");

    @Test
    @DisplayName("one sentence says how good results are, how many of those shown fit, and how many chance gives")
    void says() {
        Estimate precision = new Estimate(.86, .84, .88);
        assertEquals("Good, most of what is shown fits: of the five results shown, 4.3 have the same article type as "
                + "the photo; by chance it would be 0.4.", sentence(Locale.ENGLISH, TYPE, 5, precision, .08));
        assertEquals("Gut, das meiste Gezeigte passt: Von den fünf gezeigten Ergebnissen haben 4,3 bei „Article type“ "
                + "dasselbe wie das Foto; durch Zufall wären es 0,4.",
                sentence(Locale.GERMAN, TYPE, 5, precision, .08));
    }

    @Test
    @DisplayName("it counts other numbers of results, several columns and the very product, too")
    void saysOfOtherQuestions() {
        Estimate all = new Estimate(1, 1, 1);
        assertEquals("Very good, nearly everything that is shown fits: of the 10 results shown, 10 have the same "
                + "gender / base colour as the photo; by chance it would be less than 0.1.",
                sentence(Locale.ENGLISH, List.of("gender", "baseColour"), 10, all, .001));
        assertTrue(sentence(Locale.ENGLISH, List.of("same-product"), 1, all, .001)
                .endsWith("of the one result shown, 1 are the product of the photo; by chance it would be less than "
                        + "0.1."));
    }

    @ParameterizedTest
    @DisplayName("the words follow the share that fits; what chance may give, too, is no success")
    @CsvSource({"0.95,0.1,Very good", "0.75,0.1,Good", "0.5,0.1,Fair", "0.2,0.05,Weak",
        "0.2,0.19,No better than chance", "0.95,0.94,No better than chance"})
    void grades(double precision, double chance, String words) {
        String sentence =
                sentence(Locale.ENGLISH, TYPE, 5, new Estimate(precision, precision - .02, precision + .02), chance);
        assertTrue(sentence.startsWith(words), sentence);
    }

    private static String sentence(Locale locale, List<String> relevance, int k, Estimate precision, double chance) {
        return new Verdict(new Messages(locale)).of(MeasuredReport.of(relevance, k, precision, chance));
    }
}
