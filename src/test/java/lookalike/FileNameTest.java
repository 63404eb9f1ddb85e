package lookalike;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    @DisplayName("a file is called by its last name, and the root of a disk by its path")
    void namesFilesAndRoots() {
        assertEquals("a.jpg", FileName.of(Path.of("photos", "a.jpg")));
        assertEquals("a.jpg", FileName.of(Path.of("a.jpg")));
        assertEquals("", FileName.of(Path.of("")));
        Path root = Path.of("").toAbsolutePath().getRoot();
        assertEquals(root.toString(), FileName.of(root));
    }
}
