package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares the tags of slow tests with those that {@code mvn test -Pquick} leaves out. */
class QuickProfileTest {

    private static final Pattern TAG = Pattern.compile("(?m)^@Tag\\(\"(\\w+)\"\\)");
    private static final Pattern MODEL = Pattern.compile("\\b(TestModel\\.|SampleHome\\.folder)");
    private static final Pattern WINDOW = Pattern.compile("\\b(FxToolkit|OpenWindow)\\.");

    @Test
    @DisplayName("every tag is left out by the quick profile and explained in CONTRIBUTING, and there are no others")
    void tagsAreKnown() throws IOException {
        SortedSet<String> tags = new TreeSet<>();
        for (Path test : tests()) {
            Matcher tag = TAG.matcher(Files.readString(test));
            while (tag.find()) {
                tags.add(tag.group(1));
            }
        }
        Matcher left = Pattern.compile("<excludedGroups>(.*)</excludedGroups>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(left.find(), "the pom has no quick profile");
        assertEquals(tags, new TreeSet<>(List.of(left.group(1).split(" \\| "))));
        String explained = Files.readString(Path.of(".github", "CONTRIBUTING.md"));
        tags.forEach(tag -> assertTrue(explained.contains("`" + tag + "`"), tag));
    }

    @Test
    @DisplayName("a test with a window or the network's weights carries the tag that says so")
    void slowTestsAreTagged() throws IOException {
        for (Path test : tests()) {
            String text = Files.readString(test);
            assertTrue(!MODEL.matcher(text).find() || text.contains("@Tag(\"model\")"), test.toString());
            assertTrue(!WINDOW.matcher(text).find() || text.contains("@Tag(\"window\")"), test.toString());
        }
    }

    private static List<Path> tests() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src", "test", "java"))) {
            return all.filter(file -> file.toString().endsWith("Test.java")).toList();
        }
    }
}
