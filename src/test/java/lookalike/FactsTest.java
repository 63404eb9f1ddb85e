package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lookalike.cli.text.CommandLineMessages;
import lookalike.storage.StoredFact;
import lookalike.ui.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FactsTest {

    /** A text of the window that names a type begins with this and goes on with its code. */
    private static final Pattern WINDOW_KEY = Pattern.compile("problem\\.(\\p{Lu}.*)");
    private static final Pattern COMMAND =
            Pattern.compile("\\blookalike \\w|(?<![\\w-])--\\w|\\bnpm (?:pack|install)\\b");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?](?=\\s+[\\p{Lu}„“\"'/]|$)");

    /** A report tells the command that makes it again. */
    private static final Set<String> REPORTS = Set.of("Repetition.java", "CatalogueEvaluation.java");

    private static List<Fact> samples;

    @BeforeAll
    static void makeSamples() throws Exception {
        samples = FactSamples.all();
    }

    @Test
    @DisplayName("both faces have a text for every type, in each language, and none for a type that is gone")
    void complete() {
        TreeSet<String> codes = samples.stream().map(Fact::code).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(codes.size() > 100, codes.size() + " types");
        assertEquals(codes, new TreeSet<>(ResourceBundle.getBundle("lookalike.cli.problems", Locale.ROOT).keySet()));
        for (String language : Messages.languages()) {
            TreeSet<String> keys = new Messages(Locale.of(language)).bundle().keySet().stream()
                    .map(WINDOW_KEY::matcher).filter(key -> key.matches()).map(key -> key.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(codes, keys, language);
        }
    }

    @Test
    @DisplayName("the command line's sentences are whole, with every value in its place")
    void commandLine() {
        assertEquals(List.of(), faults(CommandLineMessages::sentence));
    }

    @Test
    @DisplayName("the window's sentences are whole in every language, and never a command to type")
    void window() {
        for (String language : Messages.languages()) {
            Messages words = new Messages(Locale.of(language));
            assertEquals(List.of(), faults(words::fact), language);
            assertEquals(List.of(), samples.stream().map(words::fact).filter(text -> COMMAND.matcher(text).find())
                    .toList(), language);
            assertEquals(List.of(), samples.stream().map(words::fact).filter(text -> text.contains("[[")).toList());
        }
    }

    private static List<String> faults(Function<Fact, String> face) {
        List<String> faults = new ArrayList<>();
        for (Fact sample : samples) {
            String text = face.apply(sample);
            // The samples' own values hold brackets and marks, which must come through unharmed.
            String worded = text.replace("Ärmel {0} '1'", "X").replace("'neu' {1}", "X");
            boolean clause = !(sample instanceof LookalikeException || sample instanceof Notice);
            if (worded.isBlank() || worded.contains("{") || worded.contains("}") || worded.contains("null")) {
                faults.add(sample.code() + " is worded badly: " + text);
            } else if (!clause && (!worded.endsWith(".") || sentences(worded) > 2)) {
                faults.add(sample.code() + " is not one sentence or two: " + text);
            } else if (clause && worded.endsWith(".")) {
                faults.add(sample.code() + " is a part of a sentence: " + text);
            }
        }
        return faults;
    }

    private static long sentences(String text) {
        return SENTENCE_ENDS.matcher(text).results().count();
    }

    @Test
    @DisplayName("every fact is kept as a line of text and comes back the same")
    void kept() {
        for (Fact sample : samples) {
            assertEquals(PlainFact.of(sample), StoredFact.read(StoredFact.text(sample)).orElseThrow(), sample.code());
        }
        assertTrue(StoredFact.read("b.jpg is empty; choose another photo.").isEmpty());
        assertTrue(StoredFact.read("{\"fact\":3}").isEmpty());
        assertEquals("Later.Kind[7]", new Messages(Locale.US).fact(new PlainFact("Later.Kind", List.of(7))));
    }

    @Test
    @DisplayName("no package below the faces names a command or an option of the command line")
    void lowerRoomsKnowNoCommandLine() throws Exception {
        Pattern typed = Pattern.compile("\"[^\"\\n]*(?:\\blookalike (?:catalogue|index|search|evaluate|annoy|model|"
                + "features|bench|compare|client|orders)\\b|(?<![\\w-])--(?:home|where|csv|name|queries|holdout|"
                + "relevance|precision|from|out|seed|engine)\\b)[^\"\\n]*\"");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/lookalike"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                    && !path.startsWith("src/main/java/lookalike/cli")
                    && !REPORTS.contains(path.getFileName().toString())).toList()) {
                typed.matcher(Files.readString(file)).results()
                        .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(Arrays.stream(new String[] {"\"run 'lookalike index x'\"", "\"choose another with --home\""})
                .allMatch(text -> typed.matcher(text).find()));
    }
}
