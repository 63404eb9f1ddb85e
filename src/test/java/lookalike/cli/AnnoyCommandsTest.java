package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code lookalike annoy}, none of which needs a data folder. */
class AnnoyCommandsTest {

    private static final int ITEMS = 800;

    @TempDir
    private Path folder;
    private Path items;
    private Path queries;
    private Path forest;

    @BeforeEach
    void writeVectors() throws Exception {
        items = folder.resolve("items.npy");
        queries = folder.resolve("queries.npy");
        forest = folder.resolve("forest.ann");
        List<Feature> features = features(ITEMS, 5);
        FeatureArrayFile.write(items, features);
        FeatureArrayFile.write(queries, features.subList(0, 3));
    }

    @Test
    @DisplayName("build tells what it built, and writes the same file on any number of threads")
    void builds() throws Exception {
        JsonNode told = new ObjectMapper().readTree(build("--trees", "4", "--format", "json").out());
        assertEquals(ITEMS, told.get("items").asInt());
        assertEquals(5, told.get("dimension").asInt());
        assertEquals("angular", told.get("metric").asText());
        assertEquals(4, told.get("trees").asInt());
        assertEquals(Files.size(forest), told.get("bytes").asLong());
        assertEquals(Files.size(forest), told.get("nodes").asLong() * 32);
        byte[] bytes = Files.readAllBytes(forest);
        build("--trees", "4", "--threads", "1");
        assertArrayEquals(bytes, Files.readAllBytes(forest));
        build("--trees", "4", "--seed", "7");
        assertTrue(!Arrays.equals(bytes, Files.readAllBytes(forest)));
    }

    @Test
    @DisplayName("the root of a disk, which has no name, is told to be a folder where a forest is expected")
    void refusesARoot() {
        String root = folder.getRoot().toString();
        for (List<String> command : List.of(List.of("info", root), List.of("verify", root),
                List.of("add", root, items.toString()))) {
            CommandRun run = CommandRun.at(folder.resolve("home"),
                    Stream.concat(Stream.of("annoy"), command.stream()).toArray(String[]::new));
            assertTrue(run.status() != 0 && run.err().startsWith(root + " can") && run.out().isEmpty(), run.err());
        }
    }

    @Test
    @DisplayName("query prints query, rank, item and distance as CSV, and its times on standard error")
    void queries() {
        build();
        CommandRun run = query("--search-k", "9000", "-k", "4", "--rounds", "3");
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("query,rank,item,distance", lines.getFirst());
        assertEquals(1 + 3 * 4, lines.size());
        for (int query = 0; query < 3; query++) {
            assertTrue(lines.get(1 + 4 * query).startsWith(query + ",0," + query + ","), run.out());
            assertTrue(lines.get(4 + 4 * query).matches(query + ",3,\\d+,0\\.\\d+"), run.out());
        }
        assertTrue(run.err().matches("3 queries: [0-9.]+ ms a query \\(median [0-9.]+, slowest [0-9.]+\\)\\.\n"),
                run.err());
    }

    @Test
    @DisplayName("info and verify describe the file; euclidean and dot forests work alike")
    void describes() {
        for (String metric : List.of("angular", "euclidean", "dot")) {
            build("--metric", metric);
            String[] described = {"--dimension", "5", "--metric", metric, "--format", "csv"};
            CommandRun info = run("info", forest.toString(), described);
            assertTrue(info.out().contains("," + ITEMS + ",5," + metric + ",10,"), info.out());
            CommandRun verify = run("verify", forest.toString(), described);
            assertEquals(0, verify.status(), verify.err());
            assertTrue(verify.out().contains("," + ITEMS + ",0,10,"), verify.out());
            assertEquals(0, run("query", forest.toString(), join(described, queries.toString())).status());
        }
    }

    @Test
    @DisplayName("what cannot work is said in a sentence, with status 1")
    void refuses() throws Exception {
        build();
        assertProblem("forest.ann", run("query", forest.toString(), queries.toString(),
                "--dimension", "6", "--metric", "angular"));
        assertProblem("queries.npy is no NumPy array", run("build",
                Files.writeString(queries, "1,2,3").toString(), "--out", forest.toString(), "--force"));
        FeatureArrayFile.write(queries, features(2, 7));
        assertProblem("opened with dimension 5, but the queries have 7", query());
        byte[] bytes = Files.readAllBytes(forest);
        bytes[32 * 17 + 12 + 3] ^= 0x7f;
        Files.write(forest, bytes);
        assertProblem("node 17", run("verify", forest.toString(), "--dimension", "5", "--metric", "angular"));
        assertProblem("cannot be read (no such file)", run("info", folder.resolve("none.ann").toString(),
                "--dimension", "5", "--metric", "angular"));
    }

    @Test
    @DisplayName("vectors whose distances do not fit single precision are refused by their row; large ones are found")
    void refusesHugeVectors() throws Exception {
        List<Feature> vectors = new ArrayList<>(features(30, 5));
        for (float scale : new float[] {1e14f, 1e-12f}) {
            List<Feature> scaled = vectors.stream().map(feature -> scaled(feature, scale)).toList();
            FeatureArrayFile.write(items, scaled);
            FeatureArrayFile.write(queries, scaled.subList(0, 3));
            build();
            CommandRun run = query("-k", "2", "--search-k", "900");
            assertEquals(0, run.status(), run.err());
            assertTrue(run.out().contains("\n0,0,0,0.0\n") && run.out().contains("\n2,0,2,0.0\n"), run.out());
        }
        vectors.set(7, scaled(vectors.get(7), 1e25f));
        FeatureArrayFile.write(items, vectors);
        for (String name : List.of("x.ann", "x.forest")) {
            for (String metric : List.of("angular", "euclidean", "dot")) {
                assertProblem("Item 7 has the length", run("build", items.toString(), "--metric", metric, "--out",
                        folder.resolve(name).toString()));
            }
        }
        vectors.set(7, scaled(features(30, 5).get(7), 1e-25f));
        FeatureArrayFile.write(items, vectors);
        assertProblem("Item 7 is so short",
                run("build", items.toString(), "--out", folder.resolve("x.ann").toString()));
        FeatureArrayFile.write(queries, List.of(scaled(vectors.get(1), 1e30f)));
        assertProblem("Query 0 has the length", query());
        FeatureArrayFile.write(queries, List.of(scaled(vectors.get(1), 1e-25f)));
        assertTrue(query("-k", "1", "--search-k", "900").out().contains("\n0,0,1,"), query().out());
    }

    @Test
    @DisplayName("a file of another program's with numbers too large for a distance is refused by its item")
    void refusesHugeFiles() throws Exception {
        build("--metric", "euclidean");
        byte[] bytes = Files.readAllBytes(forest);
        int node = 2 * Integer.BYTES + 5 * Float.BYTES;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(17 * node + 2 * Integer.BYTES, 1e30f);
        Files.write(forest, bytes);
        assertProblem(" of " + forest + " holds numbers that are too large", run("query", forest.toString(),
                queries.toString(), "--dimension", "5", "--metric", "euclidean", "-k", "800", "--search-k", "9000"));
    }

    @Test
    @DisplayName("an archive of arrays, a pipe and a folder are told as what they are")
    void tellsOtherFiles() throws Exception {
        assumeFalse(OS.WINDOWS.isCurrentOs(), "skipped on Windows, which has no mkfifo");
        Path archive = Files.write(folder.resolve("x.npz"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertProblem("is an archive of arrays (.npz)", run("build", archive.toString(), "--out", forest.toString()));
        assertProblem("numpy.load('items.npz')['NAME']", run("build", archive.toString(), "--out", forest.toString()));
        Path pipe = folder.resolve("pipe.npy");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertProblem("cannot be read (it is a pipe or device)",
                run("build", pipe.toString(), "--out", forest.toString()));
        assertProblem("cannot be read (it is a folder); give an ordinary file",
                run("build", Files.createDirectory(folder.resolve("f.npy")).toString(), "--out", forest.toString()));
        for (String name : List.of("pipe.ann", "pipe.forest")) {
            Files.move(pipe, folder.resolve(name));
            pipe = folder.resolve(name);
            assertProblem("cannot be read (it is a pipe or device)",
                    run("info", pipe.toString(), "--dimension", "5", "--metric", "angular"));
        }
    }

    private static Feature scaled(Feature feature, float scale) {
        float[] values = feature.values().clone();
        for (int d = 0; d < values.length; d++) {
            values[d] *= scale;
        }
        return new Feature(values);
    }

    private CommandRun build(String... options) {
        CommandRun run = run("build", items.toString(), join(options, "--out", forest.toString(), "--force"));
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private CommandRun query(String... options) {
        return run("query", forest.toString(), join(options, queries.toString(), "--dimension", "5",
                "--metric", "angular", "--format", "csv"));
    }

    private static CommandRun run(String command, String file, String... options) {
        return CommandRun.onFiles(join(new String[] {"annoy", command, file}, options));
    }

    private static String[] join(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static void assertProblem(String sentence, CommandRun run) {
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(sentence), run.err());
        run.assertNoTrace();
    }

    private static List<Feature> features(int count, int dimension) {
        Random random = new Random(count);
        List<Feature> features = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = (float) random.nextGaussian();
            }
            features.add(new Feature(values));
        }
        return features;
    }
}
