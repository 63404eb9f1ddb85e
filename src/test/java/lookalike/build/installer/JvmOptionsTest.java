package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmOptionsTest {

    private static final List<Path> ALL = Stream.of("jvm.options", "vector.options", "aot.options", "installed.options")
            .map(name -> Path.of("jlink", name)).toList();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("words are read as 'java @FILE' reads them: apart by blanks and lines, without comments")
    void readsWords() throws IOException {
        Path file = Files.writeString(folder.resolve("some.options"), """
                # all of this is a comment
                --add-modules  a.b,c.d

                  -Xmx1g # and this
                """);
        assertEquals(List.of("--add-modules", "a.b,c.d", "-Xmx1g"), JvmOptions.read(file).words());
    }

    @Test
    @DisplayName("no other file of the build repeats an option of these files, but for the README that explains them")
    void standsInOnePlace() throws IOException {
        List<String> options = new ArrayList<>();
        for (Path file : ALL) {
            options.addAll(lines(file));
        }
        assertFalse(options.isEmpty());
        List<Path> files = new ArrayList<>(List.of(Path.of("pom.xml")));
        for (String folder : List.of("jlink", ".github", ".ci", "src")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().matches(".*(\\.java|\\.ya?ml|\\.xml|\\.sh|\\.bat|\\.options|"
                        + "\\.properties|lookalike|run)")).filter(Files::isRegularFile).forEach(files::add);
            }
        }
        assertTrue(files.size() > 100, files.toString());
        for (Path file : files) {
            String text = Files.readString(file);
            for (String option : options) {
                long times = Stream.of(text.split(Pattern.quote(option), -1)).count() - 1;
                boolean here = ALL.contains(file) && lines(file).contains(option);
                assertEquals(here ? 1 : 0, times, option + " in " + file);
            }
        }
    }

    /** The options of a file, those of two words as one. */
    private static List<String> lines(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    }
}
