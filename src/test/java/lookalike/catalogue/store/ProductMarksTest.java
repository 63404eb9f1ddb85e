package lookalike.catalogue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductMarksTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("what was said of pairs and products is read as it was written, whichever product comes first")
    void keepsMarks() throws Exception {
        assertEquals(ProductMarks.NONE, ProductMarks.read(folder));
        ProductMarks marks = ProductMarks.NONE
                .withDifferent(List.of(new ProductMarks.Pair("b", "a"), new ProductMarks.Pair("c", "d")), true)
                .withHidden(List.of("e", "f"), true);
        ProductMarks.change(folder, _ -> marks);
        assertEquals(marks, ProductMarks.read(folder));
        assertTrue(marks.areDifferent("a", "b") && marks.areDifferent("b", "a"));
        ProductMarks less = marks.withDifferent(List.of(new ProductMarks.Pair("a", "b")), false)
                .withHidden(List.of("f"), false);
        assertEquals(Set.of("e"), less.hidden());
        assertEquals(Set.of(new ProductMarks.Pair("d", "c")), less.notSame());
    }

    @Test
    @DisplayName("a damaged file is told, and stays where it is")
    void keepsADamagedFile() throws Exception {
        Path file = Files.writeString(folder.resolve("marks.json"), "{\"hidden\": [");
        assertThrows(StorageException.NotReadable.class, () -> ProductMarks.read(folder));
        assertEquals("{\"hidden\": [", Files.readString(file));
    }
}
