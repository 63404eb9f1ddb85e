package lookalike.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lookalike.endurance.SmallShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A catalogue that two workers compute")
class ClusterJourneyTest {

    private static final int PRODUCTS = 400;

    @TempDir
    private static Path folder;
    private static ClusterBench bench;

    @BeforeAll
    static void make() throws Exception {
        bench = ClusterBench.make(folder, PRODUCTS);
        Files.writeString(bench.shop().resolve("7.png"), "no picture");
    }

    @AfterAll
    static void end() throws Exception {
        bench.close();
    }

    @Test
    @Order(1)
    @DisplayName("has a feature for every picture, and a problem for the broken one")
    void extracts() throws Exception {
        String said = bench.extract();
        assertTrue(said.startsWith("399 products, 399 pictures; 400 computed"), said);
        assertTrue(said.contains("1 left out"), said);
    }

    @Test
    @Order(2)
    @DisplayName("is only computed anew where a picture is new or has changed")
    void extractsAgain() throws Exception {
        String unchanged = bench.extract();
        assertTrue(unchanged.contains("399 pictures; 0 computed"), "a broken picture waits until it changes");
        assertTrue(unchanged.contains("Nothing has changed"), unchanged);
        SmallShop.picture(bench.shop(), 8, 10_008);
        SmallShop.picture(bench.shop(), 7, 10_007);
        String said = bench.extract();
        assertTrue(said.startsWith("400 products, 400 pictures; 2 computed"), said);
    }

    @Test
    @Order(3)
    @DisplayName("has the neighbours that the desktop finds, in one catalogue and in parts")
    void findsNeighbours() throws Exception {
        bench.indexOnTheDesktop();
        String trained = bench.session().done("train", "--store", bench.store());
        assertTrue(trained.startsWith("Trained on 400 pictures and 40 spoilt copies"), trained);
        String indexed = bench.session().done("index", "--store", bench.store());
        assertTrue(indexed.startsWith("400 products in 3 parts"), indexed);
        bench.session().done("neighbours", "--store", bench.store(), "-k", "5", "--exact", "--send",
                "QUERIES_TO_PARTS", "--format", "PARQUET,JSONL,OPENSEARCH");
        SortedMap<String, List<ClusterBench.Similar>> expected = bench.desktopNeighbours("shop");
        assertEquals(PRODUCTS, expected.size());
        assertEquals("", ClusterBench.differences(expected, bench.neighbours()));
        bench.desktop("catalogue", "add", bench.store() + "/index/manifest.json", "--name", "parts");
        assertEquals("", ClusterBench.differences(expected, bench.desktopNeighbours("parts")));
    }

    @Test
    @Order(4)
    @DisplayName("has nothing to do where nothing has changed, unless it is told to")
    void isUpToDate() throws Exception {
        String store = bench.store();
        assertTrue(bench.extract().contains("400 pictures; 0 computed"));
        String kept = Files.readString(folder.resolve("store/index/manifest.json"));
        for (String[] job : List.of(bench.extraction(), new String[] {"train", "--store", store},
                new String[] {"index", "--store", store}, new String[] {"neighbours", "--store", store, "-k", "5",
                    "--exact", "--format", "PARQUET,JSONL,OPENSEARCH"})) {
            String said = bench.session().done(job);
            assertTrue(said.lines().allMatch(line -> line.contains("Nothing has changed since")), said);
        }
        assertEquals(kept, Files.readString(folder.resolve("store/index/manifest.json")));
        assertFalse(bench.session().done("neighbours", "--store", store, "-k", "4", "--exact").contains("Nothing"));
        assertFalse(bench.session().done("index", "--store", store, "--again").contains("Nothing"));
        assertNotEquals(kept, Files.readString(folder.resolve("store/index/manifest.json")));
    }

    @Test
    @Order(5)
    @DisplayName("has the same neighbours whatever is sent to what, also under conditions")
    void obeysConditions() throws Exception {
        bench.session().done("neighbours", "--store", bench.store(), "-k", "5", "--exact", "--send",
                "PARTS_TO_QUERIES", "--same", "category", "--other", "colour", "--where", "price<300", "--format",
                "JSONL");
        assertEquals("", ClusterBench.differences(bench.desktopNeighbours("shop", "--same", "category",
                "--other", "colour", "--where", "price<300"), bench.neighbours()));
    }

    @Test
    @Order(6)
    @DisplayName("can be loaded into OpenSearch: two lines for each product, and the mapping of its index")
    void writesForOpenSearch() throws Exception {
        long lines = 0;
        try (Stream<Path> files = Files.list(folder.resolve("store/neighbours/opensearch/bulk"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        assertEquals(2L * PRODUCTS, lines);
        String mapping = Files.readString(folder.resolve("store/neighbours/opensearch/mapping.json"));
        assertTrue(mapping.contains("knn_vector") && mapping.contains("column_colour"), mapping);
    }

    @Test
    @Order(7)
    @DisplayName("is measured with every product as a query, by spaces that have not seen it")
    void evaluates() throws Exception {
        String raw = bench.session().done("evaluate", "--store", bench.store(), "--columns", "category", "-k", "5",
                "--ranking", "RAW");
        String learned = bench.session().done("evaluate", "--store", bench.store(), "--columns", "category", "-k",
                "5");
        for (String csv : List.of(raw, learned)) {
            List<String> lines = csv.lines().toList();
            assertEquals("measure,k,value,queries", lines.getFirst());
            assertEquals(5, lines.size(), csv);
            assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith("," + PRODUCTS)), csv);
            // Pictures are of random colours: nothing tells their category, so that a third is right by chance.
            double precision = Double.parseDouble(lines.stream().filter(line -> line.startsWith("precision"))
                    .findFirst().orElseThrow().split(",")[2]);
            assertEquals(1 / 3.0, precision, 0.08, csv);
        }
    }

    @Test
    @Order(8)
    @DisplayName("says in a sentence what is wrong, and ends with 1, or with 2 for a wrong command line")
    void refuses() throws Exception {
        SparkCluster.Ending nothing = bench.cluster().submit("index", "--store", folder.resolve("none").toString());
        assertEquals(1, nothing.status());
        assertTrue(nothing.sentence().contains("run 'extract' first"), nothing.sentence());
        SparkCluster.Ending missing = bench.cluster().submit("extract", folder.resolve("gone").toString(), "--store",
                folder.resolve("none").toString(), "--home", bench.home().toString());
        assertEquals(1, missing.status());
        assertTrue(missing.sentence().contains("gone"), missing.sentence());
        assertEquals(2, bench.cluster().submit("index").status());
        assertEquals(2, bench.session().run("evaluate", "--store", bench.store(), "--columns", "category", "--folds",
                "1").status());
    }

    @Test
    @Order(9)
    @DisplayName("does not answer from a part that is damaged: it says so, and how to make it anew")
    void refusesDamage() throws Exception {
        Path forest = file(bench.store(), ".forest");
        byte[] bytes = Files.readAllBytes(forest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(forest, bytes);
        saysDamaged(forest);
        Path checksums = forest.resolveSibling("." + forest.getFileName() + ".crc");
        assertTrue(Files.deleteIfExists(checksums), "Hadoop's own have seen it");
        saysDamaged(forest);
        Files.delete(forest);
        saysDamaged(forest);
        bench.session().done("index", "--store", bench.store(), "--again");
        bench.session().done("neighbours", "--store", bench.store(), "-k", "5", "--again");
    }

    private static Path file(String store, String ending) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of(store, "index"))) {
            return files.filter(file -> file.toString().endsWith(ending)).min(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private static void saysDamaged(Path file) throws Exception {
        SparkCluster.Ending ending = bench.session().run("neighbours", "--store", bench.store(), "-k", "5", "--again");
        assertEquals(1, ending.status());
        assertTrue(ending.sentence().matches("index/part-.*/" + Pattern.quote(file.getFileName().toString())
                + " is damaged or gone; run 'index --again', which makes it anew\\."), ending.sentence());
    }
}
