package lookalike.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityLabelTest {

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("every similarity has its words")
    @CsvSource({"1,Same product?", "0.95,Same product?", "0.9499,Very similar", "0.85,Very similar", "0.8,Similar",
        "0.7,Some likeness", "0.5,Little likeness", "-1,Little likeness"})
    void speaks(double similarity, String said) {
        assertEquals(said, new Messages(Locale.US).of(SimilarityLabel.of(similarity).key()));
    }
}
