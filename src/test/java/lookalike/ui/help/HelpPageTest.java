package lookalike.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HelpPageTest {

    @Test
    @DisplayName("every text of the guide is a chapter of the help")
    void listsEveryChapter() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("resources", "guide"))) {
            List<String> texts = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md")).map(name -> name.replace(".md", "")).sorted().toList();
            assertEquals(texts, HelpPage.CHAPTERS.stream().sorted().toList());
        }
    }

    @Test
    @DisplayName("every chapter has a title and a text of its own in each language")
    void speaksBothLanguages() {
        for (String chapter : HelpPage.CHAPTERS) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertFalse(new Messages(language).of("help." + chapter).isBlank(), chapter);
                assertTrue(HelpPage.text(chapter, language.getLanguage()).startsWith("# "), chapter);
            }
            assertNotEquals(HelpPage.text(chapter, "en"), HelpPage.text(chapter, "de"), chapter);
        }
    }

    @Test
    @DisplayName("the news are a chapter in both languages")
    void tellsWhatIsNew() {
        assertEquals("What is new", new Messages(Locale.ENGLISH).of("help.changes"));
        assertEquals("Was ist neu", new Messages(Locale.GERMAN).of("help.changes"));
        assertTrue(HelpPage.text("changes", "en").contains("--index exact"));
        assertTrue(HelpPage.text("changes", "de").contains("--index exact"));
    }
}
