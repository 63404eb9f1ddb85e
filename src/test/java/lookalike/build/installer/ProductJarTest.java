package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductJarTest {

    private static final String MAIN = "lookalike/launch/Main.class";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a jar with a class that only the build runs is refused, naming the class")
    void refusesBuildTools() throws IOException {
        String tool = "lookalike/build/sample/SampleCatalogue.class";
        Path jar = Jars.write(folder.resolve("lookalike.jar"), Map.of(MAIN, "", tool, ""));
        IOException problem = assertThrows(IOException.class, new ProductJar(jar)::check);
        assertTrue(problem.getMessage().contains(tool), problem.getMessage());
    }

    @Test
    @DisplayName("a jar of nothing but the program passes, one without its start is refused")
    void wantsTheStart() throws IOException {
        ProductJar whole = new ProductJar(Jars.write(folder.resolve("whole.jar"), Map.of(MAIN, "")));
        assertDoesNotThrow(whole::check);
        ProductJar empty = new ProductJar(Jars.write(folder.resolve("empty.jar"), Map.of("other.txt", "")));
        assertThrows(IOException.class, empty::check);
    }

    @Test
    @DisplayName("the build's own classes lie where the check looks for them")
    void knowsWhereBuildToolsLie() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src", "build", "java"))) {
            assertTrue(all.filter(Files::isRegularFile).map(Path.of("src", "build", "java")::relativize)
                    .allMatch(file -> file.startsWith(Path.of("lookalike", "build"))));
        }
    }
}
