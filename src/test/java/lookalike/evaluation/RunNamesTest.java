package lookalike.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.features.ModelIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNamesTest {

    private static Settings settings(String method, String model) {
        return new Settings("1.2.3", "lookalike evaluate", "shop", "shop", List.of("category"),
                List.of(5), 5, 0, 0, 1, List.of(), method, "raw", "all",
                ModelIdentity.parse(model).orElseThrow(), 100, .95);
    }

    @ParameterizedTest(name = "{4} and {5}")
    @DisplayName("a name holds the method and what differs of the model, first what says most to people")
    @CsvSource({
        "random, net|w|float32|r|3, exact, net|w|float32|r|3, random, exact, ''",
        "exact, net|w|float32|r|3, exact, net|w|int8|r|3, 'exact, float32', 'exact, int8', ''",
        "exact, net|w|float32|r|3, exact, net|w|int8-p-1-ab|r|3, 'exact, float32', 'exact, int8', ''",
        "exact, net|w|int8-p-1-cd|r|3, exact, net|w|int8-p-1-ab|r|3, 'exact, int8-p-1-cd', 'exact, int8-p-1-ab', ''",
        "exact, net|w|float32|r|3, exact, net|w|int8|s|3, 'exact, float32', 'exact, int8', preprocessing",
        "exact, net|w|float32|r|3, exact, net|v|int8|s|3, 'exact, float32', 'exact, int8', weights+preprocessing",
        "exact, net|w|float32|r|3, random, web|w|int8|r|4, 'exact, net, float32', 'random, web, int8', dimension",
        "exact, net|12345678ab|f|r|3, exact, net|8765|f|r|3, 'exact, weights 12345678', 'exact, weights 8765', ''",
        "exact, net|w|f|r|3, exact, net|v|f|s|3, 'exact, weights w', 'exact, weights v', preprocessing",
        "exact, net|w|f|r|3, exact, net|w|f|s|3, 'exact, r, 3 numbers', 'exact, s, 3 numbers', ''"})
    void namesWhatDiffers(String method, String model, String otherMethod, String otherModel, String first,
            String second, String unnamed) {
        Settings one = settings(method, model);
        Settings other = settings(otherMethod, otherModel);
        List<String> rest = unnamed.isEmpty() ? List.of() : List.of(unnamed.split("\\+"));
        assertEquals(new RunNames(first, second, rest), RunNames.of(one, other));
        assertEquals(new RunNames(second, first, rest), RunNames.of(other, one));
    }
}
