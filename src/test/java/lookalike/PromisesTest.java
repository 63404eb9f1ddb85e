package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The promises of the guide: each names the tests that hold it. */
class PromisesTest {

    private static final Path GUIDE = Path.of("resources", "guide");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    /** @return by promise, the tests named with it; the last part tells what is not promised */
    private static List<Set<String>> promises(Path page) throws IOException {
        List<Set<String>> promises = new ArrayList<>();
        String[] parts = Files.readString(page).split("\n## ");
        for (int part = 1; part < parts.length - 1; part++) {
            promises.add(TEST.matcher(parts[part]).results().map(MatchResult::group)
                    .map(name -> name.replace("`", "")).collect(Collectors.toCollection(TreeSet::new)));
        }
        return promises;
    }

    @Test
    @DisplayName("each promise names at least two tests, and all of them exist")
    void areHeld() throws Exception {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        List<Set<String>> promises = promises(GUIDE.resolve("promises.md"));
        assertFalse(promises.isEmpty());
        for (Set<String> named : promises) {
            assertFalse(named.size() < 2, named.toString());
            assertEquals(Set.of(), named.stream().filter(name -> !tests.contains(name)).collect(Collectors.toSet()));
        }
    }

    @Test
    @DisplayName("the promises are the same in both languages")
    void areTheSame() throws Exception {
        assertEquals(promises(GUIDE.resolve("promises.md")), promises(GUIDE.resolve("de").resolve("promises.md")));
    }
}
