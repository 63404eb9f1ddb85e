package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts a script instead of the installed program. */
class InstalledStartTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void onLinuxOnly() {
        assumeTrue(OS.LINUX.isCurrentOs(), "skipped where no Debian package is checked");
    }

    @Test
    @DisplayName("times are those that the program tells, options and home folder reach it")
    void readsTheTimes() throws Exception {
        InstalledStart start = run("""
                echo "options $JAVA_TOOL_OPTIONS"
                echo "data in $XDG_DATA_HOME"
                echo "rehearsal: window after 120 ms" >&2
                echo "rehearsal: results after 340 ms" >&2
                """);
        assertTrue(start.answered(), start.lines().toString());
        assertEquals(120, start.window());
        assertEquals(340, start.results());
        assertTrue(start.lines().getFirst().contains("-XX:AOTMode=on"), start.lines().toString());
        assertEquals("data in " + folder.resolve("home/.local/share"), start.lines().get(1));
    }

    @Test
    @DisplayName("a start without results, and one that ends with an error, did not answer")
    void noticesFailures() throws Exception {
        assertFalse(run("echo 'rehearsal: window after 120 ms'\n").answered());
        assertFalse(run("echo 'rehearsal: results after 340 ms'\nexit 1\n").answered());
    }

    private InstalledStart run(String script) throws Exception {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve("Lookalike");
        Files.writeString(program, "#!/bin/sh\n" + script);
        assertTrue(program.toFile().setExecutable(true));
        return InstalledStart.run(folder, folder.resolve("home"), "-XX:AOTMode=on");
    }
}
