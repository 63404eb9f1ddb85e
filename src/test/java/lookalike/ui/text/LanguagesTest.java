package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    private static final Path CODE = Path.of("src/main/java/lookalike/ui");
    private static final Path SCREENS = Path.of("resources/lookalike/ui");

    @Test
    @DisplayName("every language has every text, with the same values in it")
    void complete() {
        Messages english = new Messages(Locale.US);
        Messages german = new Messages(Locale.GERMANY);
        assertEquals(new TreeSet<>(english.bundle().keySet()), new TreeSet<>(german.bundle().keySet()));
        List<String> different = english.bundle().keySet().stream().filter(key -> values(english, key)
                != values(german, key)).toList();
        assertEquals(List.of(), different);
        // What has values alone, such as a percentage, is written by each language itself.
        long same = english.bundle().keySet().stream().filter(key -> english.bundle().getString(key).length() > 12
                && english.bundle().getString(key).replaceAll("\\{[^}]*}", "").chars().anyMatch(Character::isLetter)
                && english.bundle().getString(key).equals(german.bundle().getString(key))).count();
        assertTrue(same < 20, same + " texts are the same in both languages");
    }

    private static int values(Messages words, String key) {
        return new MessageFormat(words.bundle().getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    @Test
    @DisplayName("every text that a screen or the code asks for is there")
    void asked() throws Exception {
        Messages english = new Messages(Locale.US);
        List<String> missing = new ArrayList<>();
        for (Path file : files(CODE, ".java")) {
            collect(file, "words\\.of\\(\"([\\w.\\-]*[\\w])\"[,)]", english, missing);
        }
        for (Path file : files(SCREENS, ".fxml")) {
            collect(file, "\"%([\\w.\\-]+)\"", english, missing);
        }
        assertEquals(List.of(), missing);
    }

    private static void collect(Path file, String pattern, Messages words, List<String> missing) throws Exception {
        Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
        while (found.find()) {
            if (!words.bundle().containsKey(found.group(1))) {
                missing.add(file.getFileName() + ": " + found.group(1));
            }
        }
    }

    @Test
    @DisplayName("no screen contains a text itself")
    void notHardCoded() throws Exception {
        List<String> worded = new ArrayList<>();
        Pattern fxml = Pattern.compile("(?:text|promptText|accessibleText|accessibleHelp)=\"(?!%)[^\"]+\"");
        Pattern code = Pattern.compile("(?:setText|new Label|new Button|new Tooltip|setPromptText|setAccessibleText)"
                + "\\(\"[^\"]*\\p{L}{2}[^\"]*\"");
        for (Path file : files(SCREENS, ".fxml")) {
            fxml.matcher(Files.readString(file)).results().forEach(found -> worded.add(file + ": " + found.group()));
        }
        for (Path file : files(CODE, ".java")) {
            code.matcher(Files.readString(file)).results().forEach(found -> worded.add(file + ": " + found.group()));
        }
        assertEquals(List.of(), worded);
    }

    @Test
    @DisplayName("numbers, prices and headers are written as the language does; unknown languages are English")
    void numbers() {
        assertEquals("1.234,5", new Messages(Locale.GERMANY).number("1234.5"));
        assertEquals("1,234.5", new Messages(Locale.US).number("1234.5"));
        assertEquals("about a lot", new Messages(Locale.US).number("about a lot"));
        assertEquals("Article type", new Messages(Locale.US).header("articleType"));
        assertEquals("Base colour", new Messages(Locale.US).header("base_colour"));
        assertEquals("en", new Messages(Locale.JAPAN).language());
        assertFalse(new Messages(Locale.US).of("search.title").isBlank());
    }

    @Test
    @DisplayName("every chapter of the guide is there in every language")
    void guide() throws Exception {
        List<String> english = names(Path.of("resources/guide"));
        assertEquals(english, names(Path.of("resources/guide/de")));
        assertTrue(english.containsAll(List.of("first-steps.md", "catalogues.md", "privacy.md", "trouble.md")));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).sorted()
                    .toList();
        }
    }

    private static List<Path> files(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
