package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How tests wait: for states, so that a busy machine is no reason to fail. */
class WaitingTest {

    private static final Path TESTS = Path.of("src/test/java/lookalike");
    /** The only place that knows limits. */
    private static final String LIMITS = "WindowWait.java";
    private static final Pattern SLEEP = Pattern.compile("\\.sleep\\(|parkNanos\\(");
    private static final Pattern OWN_LIMIT = Pattern.compile("assertTimeout|@Timeout|WaitForAsyncUtils\\.waitFor\\(");

    @Test
    @DisplayName("no test waits for a time, and windows' tests have one limit for all")
    void waitsForStates() throws Exception {
        List<String> timed = new ArrayList<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(TESTS)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertTrue(sources.size() > 200, sources.size() + " sources");
        for (Path source : sources) {
            if (!source.endsWith(LIMITS) && !source.endsWith("WaitingTest.java")) {
                String text = Files.readString(source);
                boolean isWindows = source.startsWith(TESTS.resolve("ui"));
                Stream.concat(SLEEP.matcher(text).results(),
                        isWindows ? OWN_LIMIT.matcher(text).results() : Stream.empty())
                        .forEach(found -> timed.add(TESTS.relativize(source) + ": " + found.group()));
            }
        }
        assertEquals(List.of(), timed);
    }
}
