package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageLauncherTest {

    private static final Path JLINK = Path.of("jlink");

    @ParameterizedTest
    @DisplayName("window and commands have an AOT cache each, and find the launcher that computes")
    @CsvSource({"WINDOW, $APPDIR/window.aot", "COMMAND, $APPDIR/commands.aot"})
    void startsQuickly(ImageLauncher launcher, String cache) throws IOException {
        List<String> words = launcher.options(JLINK, Platform.of("Windows 11", "amd64")).words();
        assertTrue(words.contains("-XX:AOTCache=" + cache), words.toString());
        assertTrue(words.contains("-Dlookalike.compute=$BINDIR/lookalike-compute.exe"), words.toString());
        assertTrue(words.containsAll(options("aot.options")) && !words.containsAll(options("vector.options")));
    }

    @Test
    @DisplayName("what computes for long has the Vector API, and no cache, which Java would not take")
    void computesFast() throws IOException {
        List<String> words = ImageLauncher.COMPUTE.options(JLINK, Platform.of("Linux", "amd64")).words();
        assertTrue(words.containsAll(options("vector.options")), words.toString());
        assertFalse(words.stream().anyMatch(word -> word.contains("AOTCache") || word.contains(".compute=")));
    }

    @ParameterizedTest
    @DisplayName("all of them have the options of every start, and none that jpackage would take apart")
    @EnumSource
    void sharesTheOptions(ImageLauncher launcher) throws IOException {
        JvmOptions options = launcher.options(JLINK, Platform.of("Mac OS X", "aarch64"));
        assertTrue(options.words().containsAll(options("jvm.options")));
        assertTrue(options.words().stream().noneMatch(word -> word.matches(".*[\\s\"'].*")));
        List<String> lines = ImageLauncher.properties(options);
        assertTrue(lines.contains("win-console=true"), lines.toString());
        assertEquals("java-options=" + String.join(" ", options.words()), lines.getLast());
    }

    private static List<String> options(String file) throws IOException {
        return JvmOptions.read(JLINK.resolve(file)).words();
    }
}
