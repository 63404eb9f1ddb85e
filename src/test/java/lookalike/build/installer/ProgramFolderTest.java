package lookalike.build.installer;

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

class ProgramFolderTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("launchers become executable, options and JDK are written down, the sample is copied where it differs")
    void completesTheProgram() throws Exception {
        Path launchers = Files.createDirectories(folder.resolve("jlink/launcher"));
        Files.writeString(launchers.resolve("lookalike"), "#!/bin/sh\n");
        Files.writeString(folder.resolve("jlink/jvm.options"), "-Xmx1g\n");
        Files.writeString(folder.resolve("jlink/vector.options"), "--add-modules a.b\n");
        Files.writeString(folder.resolve("jlink/aot.options"), "-Xmx2g\n");
        Path sample = Files.createDirectories(folder.resolve("dataset/sample/images"));
        Files.writeString(sample.resolve("same.png"), "same");
        Files.writeString(sample.resolve("other.png"), "new");
        Path app = folder.resolve("target/lookalike");
        Path copies = Files.createDirectories(app.resolve("dataset/sample/images"));
        Files.writeString(copies.resolve("same.png"), "same");
        Files.writeString(copies.resolve("other.png"), "old");
        Files.writeString(copies.resolve("gone.png"), "gone");
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(copies.resolve("same.png"), before);

        ProgramFolder.complete(folder, app);

        assertTrue(Files.isExecutable(app.resolve("bin/lookalike")));
        assertEquals("-Xmx1g\n", Files.readString(app.resolve("lib/jvm.options")));
        assertEquals("--add-modules a.b\n", Files.readString(app.resolve("lib/vector.options")));
        assertEquals("-Xmx2g\n", Files.readString(app.resolve("lib/aot.options")));
        assertEquals(System.getProperty("java.home"), Files.readString(app.resolve("lib/jdk")).strip());
        assertEquals(before, Files.getLastModifiedTime(copies.resolve("same.png")));
        assertEquals("new", Files.readString(copies.resolve("other.png")));
        assertFalse(Files.exists(copies.resolve("gone.png")));
        assertFalse(Files.exists(app.resolve("dataset/photos")));
    }
}
