package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
@DisplayName("Pictures on a cluster")
class InputsTest {

    private static final int PRODUCTS = 40;

    @TempDir
    private Path folder;
    private ClusterBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = ClusterBench.make(folder, PRODUCTS);
    }

    @AfterEach
    void end() throws Exception {
        bench.close();
    }

    @Test
    @DisplayName("may be in a Parquet table as bytes, of which the driver reads some rows at a time")
    void parquet() throws Exception {
        String table = folder.resolve("shop.parquet").toString();
        bench.cluster().runTest(ParquetShop.class, bench.shop().toString(), table);
        String[] extraction = {"extract", table, "--picture-column", "photo", "--store", bench.store(), "--home",
            bench.home().toString(), "--table-rows", "12"};
        String said = bench.session().done(extraction);
        assertTrue(said.startsWith("40 products, 40 pictures; 40 computed"), said);
        assertTrue(bench.session().done(extraction).contains("; 0 computed"));
        bench.session().done("train", "--store", bench.store());
        bench.session().done("index", "--store", bench.store(), "--single");
        bench.desktop("catalogue", "add", bench.store() + "/index", "--name", "table");
        String product = bench.desktop("search", bench.shop().resolve("3.png").toString(), "--catalogue", "table", "-k",
                "1", "--format", "csv");
        assertTrue(product.contains("Product") && product.contains("13.90"), product);
    }

    @Test
    @DisplayName("may be in zips, beside a table in the same folder")
    void zips() throws Exception {
        Path zips = Files.createDirectories(folder.resolve("zips"));
        Files.copy(bench.shop().resolve("products.csv"), zips.resolve("products.csv"));
        zip(zips.resolve("one.zip"), 0, PRODUCTS / 2);
        zip(zips.resolve("two.zip"), PRODUCTS / 2, PRODUCTS);
        String said = bench.session().done("extract", zips.toString(), "--store", bench.store(), "--home",
                bench.home().toString());
        assertTrue(said.startsWith("40 products, 40 pictures; 40 computed"), said);
        assertEquals(1, said.lines().count(), said);
    }

    private void zip(Path place, int from, int to) throws IOException {
        try (OutputStream file = Files.newOutputStream(place); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int product = from; product < to; product++) {
                zip.putNextEntry(new ZipEntry("images/" + product + ".png"));
                Files.copy(bench.shop().resolve(product + ".png"), zip);
                zip.closeEntry();
            }
        }
    }
}
