package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lookalike.CapturedLog;
import lookalike.Fact;
import lookalike.catalogue.CatalogueException;
import lookalike.image.ImageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProblemMessagesTest {

    private final ProblemMessages problems = new ProblemMessages(new Messages(Locale.US), Path.of("logs"));

    @Test
    @DisplayName("an expected problem is worded in the window's language, with the labels of its buttons")
    void keepsSentences() {
        assertEquals("a.jpg is empty. Choose another photo.", problems.sentence(new ImageException.Empty("a.jpg")));
        Fact damaged = new CatalogueException.DamagedDatabase(Path.of("shop.db"), null);
        assertEquals("shop.db ist beschädigt. Den Katalog entfernen unter „Kataloge“, „Umbenennen, verlegen oder "
                + "entfernen“, und neu hinzufügen.", new Messages(Locale.GERMANY).fact(damaged));
    }

    @Test
    @DisplayName("a bug shows no trace, and the message says where the log is")
    void hidesTraces() {
        IllegalStateException mistake = new IllegalStateException("index 7 out of bounds");
        try (CapturedLog log = CapturedLog.of(ProblemMessages.class)) {
            String sentence = problems.sentence(mistake);
            assertFalse(sentence.contains("index 7"));
            assertTrue(sentence.contains("the log in logs has the details"));
            assertEquals(List.of(mistake), log.thrown());
        }
    }
}
