package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeptonicaLibraryTest {

    private final LeptonicaLibrary library = LeptonicaLibrary.ofThisMachine();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the library is unpacked once, to a folder that tells its version, with nothing left beside it")
    void unpacksOnce() throws Exception {
        for (String file : library.files()) {
            Path place = library.unpacked(file, folder);
            assertTrue(folder.relativize(place).getName(0).toString().matches("leptonica-[0-9.]+-.*\\.jar"),
                    place.toString());
            FileTime before = FileTime.fromMillis(1_000_000);
            Files.setLastModifiedTime(place, before);
            assertEquals(place, library.unpacked(file, folder));
            assertEquals(before, Files.getLastModifiedTime(place));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(library.files().size(), files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    @DisplayName("what was half unpacked is unpacked again")
    void completesHalfAFile() throws Exception {
        Path place = library.unpacked(library.files().getLast(), folder);
        byte[] whole = Files.readAllBytes(place);
        Files.write(place, new byte[1000]);
        library.unpacked(library.files().getLast(), folder);
        assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(place)));
    }

    @Test
    @DisplayName("a machine that the library was not made for is told apart")
    void knowsItsMachines() {
        assertThrows(FileNotFoundException.class,
                () -> new LeptonicaLibrary("plan9-mips", List.of("libleptonica.so")).open());
    }
}
