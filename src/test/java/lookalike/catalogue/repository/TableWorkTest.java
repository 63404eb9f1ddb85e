package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.TableException;
import lookalike.catalogue.store.Catalogue;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What tables made to take long cost: processor time of the thread that reads, not time that passes, and with a bound
 * that is many times what was measured, as work that grows with the square of a cell's length takes hundreds of times.
 */
@DisplayName("A table of cells that are made to take long")
class TableWorkTest {

    private static final int CELL = 900_000;
    private static final int ROWS = 8;
    /** For 7 MB; half a second was measured. */
    private static final double SECONDS = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '`', nullValues = "none", textBlock = """
            description, <a &
            description, <
            description, <b>
            description, <p><i>
            description, &lt;
            description, &#
            description, </
            price, 1.
            price, (
            price, 1 -
            price, €
            price, ` `
            name, (
            name, [{(
            image, a.png;
            image, '
            image, \\
            image, https://
            image, a.png(
            rating, 4/
            size, M/
            date, 2026-
            """)
    void costs(String column, String repeated) throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        new Shop(shop).pictures("a.png", "b.png");
        StringBuilder csv = new StringBuilder("image,id,name,price,description,rating,size,date\n");
        String cell = repeated.repeat(CELL / repeated.length()).replace("\"", "\"\"");
        for (int row = 0; row < ROWS; row++) {
            for (String each : "image,id,name,price,description,rating,size,date".split(",")) {
                csv.append('"').append(each.equals(column) ? cell : each.equals("image") ? "a.png" : each + row)
                        .append(each.equals("date") ? "\"\n" : "\",");
            }
        }
        Files.writeString(shop.resolve("products.csv"), csv);
        ThreadMXBean threads = assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
        long before = threads.getCurrentThreadCpuTime();
        try (Catalogue catalogue = new CatalogueRepository(new DataFolder(folder.resolve("home")))
                .add(shop, Optional.empty(), Optional.of("shop"), Progress.UNWATCHED)) {
            assertTrue(catalogue.size() > 0);
        } catch (LookalikeException refused) {
            // No picture column, for instance; that is told.
            assertTrue(!refused.details().isEmpty());
        }
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        assertTrue(seconds < SECONDS, seconds + " s");
    }

    @Test
    @DisplayName("with millions of short rows under thousands of headers is refused, as each row is filled up")
    void manyCells() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        new Shop(shop).pictures("a.png", "b.png");
        StringBuilder csv = new StringBuilder("image");
        for (int column = 1; column < 16_000; column++) {
            csv.append(",c").append(column);
        }
        csv.append('\n').append(("a.png" + ",".repeat(15_999) + "\n").repeat(30)).append("b.png\n".repeat(320_000));
        Files.writeString(shop.resolve("products.csv"), csv);
        var refused = assertThrows(TableException.ManyCells.class,
                () -> new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(shop, Optional.empty(),
                        Optional.of("shop"), Progress.UNWATCHED));
        assertEquals(List.of("products.csv", 16_000, 312_500L), refused.details());
    }
}
