package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import lookalike.cluster.ClusterBench.Similar;
import lookalike.features.resnet.TestModel;
import lookalike.search.SampleHome;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("model")
@Tag("scale")
@Tag("process")
@DisplayName("5,000 real products with the real network")
class RealProductsTest {

    private static final Path ZIP = Path.of("../shared/data/fashion-product-images-small.zip");
    private static final int PRODUCTS = 5000;
    /**
     * Of a hundred lists so many have the same products in the same order: what the 8-bit network computes depends in
     * its last bits on the pictures of the same batch, and products of almost the same score change places.
     */
    private static final double SAME_LISTS = 0.97;
    /** Of all products in lists. */
    private static final double SAME_PRODUCTS = 0.99;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("have the neighbours that the desktop finds")
    void findsNeighbours() throws Exception {
        assumeTrue(Files.isRegularFile(ZIP), "skipped without the products in ../shared");
        SparkCluster cluster = new SparkCluster(folder);
        try (ClusterBench bench = new ClusterBench(folder, cluster, cluster.session())) {
            SampleHome.link(TestModel.home().model(), new DataFolder(bench.home()).model());
            unpack(bench.shop());
            bench.indexOnTheDesktop();
            String said = bench.extract();
            assertTrue(said.startsWith("5,000 products, 5,000 pictures; 5,000 computed"), said);
            bench.session().done("train", "--store", bench.store());
            bench.session().done("index", "--store", bench.store());
            bench.session().done("neighbours", "--store", bench.store(), "-k", "5", "--exact", "--format", "JSONL");
            compare(bench.desktopNeighbours("shop"), bench.neighbours());
        }
    }

    private static void compare(SortedMap<String, List<Similar>> expected, SortedMap<String, List<Similar>> found) {
        assertEquals(expected.keySet(), found.keySet());
        long lists = expected.keySet().stream().filter(id -> ids(expected.get(id)).equals(ids(found.get(id)))).count();
        long products = expected.keySet().stream()
                .mapToLong(id -> ids(expected.get(id)).stream().filter(ids(found.get(id))::contains).count()).sum();
        assertTrue(lists >= SAME_LISTS * PRODUCTS, lists + " lists are the same");
        assertTrue(products >= SAME_PRODUCTS * PRODUCTS * 5, products + " products are in both lists");
    }

    private static List<String> ids(List<Similar> list) {
        return list.stream().map(Similar::id).toList();
    }

    /** The first products whose pictures are there, as a folder with its table. */
    private static void unpack(Path shop) throws IOException {
        Path images = Files.createDirectories(shop.resolve("images"));
        List<String> table = new ArrayList<>();
        try (ZipFile zip = new ZipFile(ZIP.toFile()); BufferedReader lines = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry("styles.csv")), StandardCharsets.UTF_8))) {
            table.add(lines.readLine());
            while (table.size() <= PRODUCTS) {
                String line = lines.readLine();
                String picture = line.substring(0, line.indexOf(',')) + ".jpg";
                ZipEntry entry = zip.getEntry("images/" + picture);
                if (entry != null) {
                    try (InputStream stream = zip.getInputStream(entry)) {
                        Files.copy(stream, images.resolve(picture));
                    }
                    table.add(line);
                }
            }
        }
        Files.write(shop.resolve("styles.csv"), table);
    }
}
