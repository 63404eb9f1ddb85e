package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSpaceTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a catalogue takes what its files take, and was indexed when its features were written")
    void counts() throws Exception {
        Files.write(folder.resolve("catalogue.db"), new byte[1500]);
        assertEquals(new StoredSpace(1500, Optional.empty()), StoredSpace.of(folder));
        Instant written = Instant.parse("2026-05-04T10:20:30Z");
        Path features = Files.write(folder.resolve("features.db"), new byte[500]);
        Files.setLastModifiedTime(features, FileTime.from(written));
        Files.write(Files.createDirectory(folder.resolve("forest")).resolve("a.bin"), new byte[7]);
        assertEquals(new StoredSpace(2007, Optional.of(written)), StoredSpace.of(folder));
        assertEquals(new StoredSpace(0, Optional.empty()), StoredSpace.of(folder.resolve("none")));
    }
}
