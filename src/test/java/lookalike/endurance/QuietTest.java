package lookalike.endurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
@DisplayName("Standard error")
class QuietTest {

    @Test
    @DisplayName("has the program's own sentences only: Java's XML reader does not print there what it finds wrong")
    void librariesAreSilent() throws Exception {
        Bench bench = Bench.ready();
        Path folder = Files.createDirectories(bench.files().resolve("summer"));
        SmallShop.picture(folder, 1, 1);
        // A mutant that made the reader print: half of a letter where the version is expected.
        Files.writeString(folder.resolve("products.xml"), "<?xml version=\u00ED\u00A0\u0080\"1.0\"?>\n<rss version=\"2",
                StandardCharsets.ISO_8859_1);
        RealProgram.Ending ending = RealProgram.run(bench,
                RealProgram.command(bench, List.of("catalogue", "add", folder.toString(), "--name", "summer")));
        assertEquals(0, ending.status(), ending::toString);
        assertTrue(ending.err().contains("1 product with 1 picture."), ending::toString);
        assertFalse(ending.err().contains("Fatal Error"), ending::toString);
    }
}
