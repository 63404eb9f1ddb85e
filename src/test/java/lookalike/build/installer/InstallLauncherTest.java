package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The step of the build that completes the program's folder, run as the build runs it. */
class InstallLauncherTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("launchers become executable, the JDK is written down, the sample is copied where it differs")
    void completesTheProgram() throws Exception {
        Path launchers = Files.createDirectories(folder.resolve("jlink").resolve("launcher"));
        Files.writeString(launchers.resolve("lookalike"), "#!/bin/sh\n");
        Path sample = Files.createDirectories(folder.resolve("dataset").resolve("sample").resolve("images"));
        Files.writeString(sample.resolve("same.png"), "same");
        Files.writeString(sample.resolve("other.png"), "new");
        Path app = folder.resolve("target").resolve("lookalike");
        Path copies = Files.createDirectories(app.resolve("dataset").resolve("sample").resolve("images"));
        Files.writeString(copies.resolve("same.png"), "same");
        Files.writeString(copies.resolve("other.png"), "old");
        Files.writeString(copies.resolve("gone.png"), "gone");
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(copies.resolve("same.png"), before);

        assertEquals(0, install(launchers, app));

        assertTrue(Files.isExecutable(app.resolve("bin").resolve("lookalike")));
        assertEquals(System.getProperty("java.home"), Files.readString(app.resolve("lib").resolve("jdk")).strip());
        assertEquals(before, Files.getLastModifiedTime(copies.resolve("same.png")));
        assertEquals("new", Files.readString(copies.resolve("other.png")));
        assertFalse(Files.exists(copies.resolve("gone.png")));
        assertFalse(Files.exists(app.resolve("dataset").resolve("photos")));
    }

    private static int install(Path launchers, Path app) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), Path.of("jlink", "InstallLauncher.java").toString(),
                launchers.toString(), app.toString()).inheritIO().start().waitFor();
    }
}
