package lookalike.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.storage.ChangeLock;
import lookalike.storage.WriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code lookalike annoy} on files in Lookalike's own format. */
class ForestCommandsTest {

    private static final int ITEMS = 1500;

    @TempDir
    private Path folder;
    private String items;
    private String queries;
    private String forest;

    @BeforeEach
    void writeVectors() throws Exception {
        items = folder.resolve("items.npy").toString();
        queries = folder.resolve("queries.npy").toString();
        forest = folder.resolve("items.forest").toString();
        Random random = new Random(4);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            float[] values = new float[20];
            for (int d = 0; d < values.length; d++) {
                values[d] = (float) random.nextGaussian() + (d == i % 20 ? 4 : 0);
            }
            features.add(new Feature(values));
        }
        FeatureArrayFile.write(Path.of(items), features);
        FeatureArrayFile.write(Path.of(queries), features.subList(5, 9));
    }

    @Test
    @DisplayName("build, info, verify and query need neither dimension nor metric; an item finds itself first")
    void journey() throws Exception {
        JsonNode built = json("build", items, "--out", forest);
        assertEquals(ITEMS, built.get("items").asInt());
        assertTrue(built.get("recall@5").asDouble() >= 0.98, built.toString());
        JsonNode info = json("info", forest);
        assertEquals(Files.size(Path.of(forest)), info.get("bytes").asLong());
        assertEquals(built.get("search_k"), info.get("search_k"));
        JsonNode verified = json("verify", forest);
        assertEquals(verified.get("splits").asInt() + info.get("trees").asInt(), verified.get("leaves").asInt());
        List<String> lines = run("query", forest, queries, "-k", "3", "--format", "csv").out().lines().toList();
        assertEquals("query,rank,item,distance", lines.getFirst());
        assertEquals(1 + 4 * 3, lines.size());
        for (int query = 0; query < 4; query++) {
            assertTrue(lines.get(1 + 3 * query).startsWith(query + ",0," + (5 + query) + ","), lines.toString());
        }
    }

    @Test
    @DisplayName("of two additions to one file at once none is lost: both are in it, or one is refused in a sentence")
    void twoAtOnce() throws Exception {
        run("build", items, "--out", forest);
        int acknowledged = 0;
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                List<Future<CommandRun>> runs = new ArrayList<>();
                for (int one = 0; one < 2; one++) {
                    runs.add(both.submit(() -> CommandRun.onFiles("annoy", "add", forest, queries)));
                }
                for (Future<CommandRun> run : runs) {
                    if (run.get().status() == 0) {
                        acknowledged++;
                    } else {
                        assertTrue(run.get().err().contains("is being changed by another Lookalike"), run.get().err());
                    }
                }
            }
        }
        assertTrue(acknowledged >= 5, "in each round one is first");
        assertEquals(ITEMS + 4 * acknowledged, json("info", forest).get("items").asInt());
        try (WriteLock _ = ChangeLock.take(Path.of(forest)).orElseThrow()) {
            CommandRun refused = CommandRun.onFiles("annoy", "remove", forest, "1");
            assertEquals(1, refused.status(), refused.out());
            assertTrue(refused.err().contains("is being changed by another Lookalike"), refused.err());
        }
    }

    @Test
    @DisplayName("the same vectors and seed give the same file on any number of threads; tune stores what it finds")
    void tunes() throws Exception {
        run("build", items, "--out", forest, "--force", "--threads", "1");
        byte[] one = Files.readAllBytes(Path.of(forest));
        run("build", items, "--out", forest, "--force", "--threads", "3");
        assertTrue(Arrays.equals(one, Files.readAllBytes(Path.of(forest))));
        JsonNode tuned = json("tune", forest, "--recall", "0.995", "-k", "10");
        assertTrue(tuned.get("recall").asDouble() >= 0.995, tuned.toString());
        JsonNode info = json("info", forest);
        assertEquals(tuned.get("search_k"), info.get("search_k"));
        assertEquals(10, info.get("recall at").asInt());
        assertEquals(tuned.get("trees"), info.get("trees"));
    }

    @Test
    @DisplayName("add and remove are kept, and merged once a tenth has changed; numbers stay")
    void changes() throws Exception {
        run("build", items, "--out", forest, "--force", "--metric", "euclidean");
        CommandRun added = run("add", forest, queries, "--format", "json");
        assertTrue(added.err().contains("items " + ITEMS + " to " + (ITEMS + 3)), added.err());
        assertEquals(ITEMS + 4, new ObjectMapper().readTree(added.out()).get("items").asInt());
        run("remove", forest, "5,6", "7");
        List<String> lines = run("query", forest, queries, "-k", "1", "--format", "csv").out().lines().toList();
        assertEquals(List.of("query,rank,item,distance", "0,0,1500,0.0", "1,0,1501,0.0", "2,0,1502,0.0", "3,0,8,0.0"),
                lines);
        JsonNode merged = json("add", forest, items);
        assertTrue(merged.get("merged").asBoolean());
        assertEquals(0, merged.get("added since").asInt());
        assertEquals(2 * ITEMS + 1, json("info", forest).get("items").asInt());
        lines = run("query", forest, queries, "-k", "1", "--format", "csv").out().lines().toList();
        assertEquals("0,0,1500,0.0", lines.get(1));
        CommandRun gone = CommandRun.onFiles("annoy", "remove", forest, "5");
        assertEquals(1, gone.status());
        assertTrue(gone.err().contains("has no item 5; nothing was removed"), gone.err());
    }

    @Test
    @DisplayName("failures give a sentence, and status 2 for wrong usage, 1 for wrong files")
    void refuses() throws Exception {
        assertEquals(2, CommandRun.onFiles("annoy", "build", items).status());
        assertEquals(2, CommandRun.onFiles("annoy", "build", items, "--out", forest, "--trees", "-1").status());
        assertEquals(2, CommandRun.onFiles("annoy", "add", folder.resolve("x.ann").toString(), items).status());
        assertEquals(2, CommandRun.onFiles("annoy", "remove", folder.resolve("x.ann").toString(), "1").status());
        assertEquals(2, CommandRun.onFiles("annoy", "tune", forest, "--recall", "2").status());
        assertEquals(2, CommandRun.onFiles("annoy", "tune", folder.resolve("x.ann").toString()).status());
        Files.writeString(Path.of(forest), "no forest");
        CommandRun foreign = CommandRun.onFiles("annoy", "query", forest, queries);
        assertEquals(1, foreign.status());
        assertTrue(foreign.err().contains("is no forest of Lookalike"), foreign.err());
        run("build", items, "--out", forest, "--force");
        Path others = folder.resolve("others.npy");
        FeatureArrayFile.write(others, List.of(new Feature(new float[] {1, 2, 3})));
        CommandRun other = CommandRun.onFiles("annoy", "query", forest, others.toString());
        assertEquals(1, other.status());
        assertTrue(other.err().contains("dimension 20") && other.err().contains("have 3"), other.err());
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("annoy"));
        all.addAll(List.of(arguments));
        CommandRun run = CommandRun.onFiles(all.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private static JsonNode json(String... arguments) throws Exception {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--format";
        all[arguments.length + 1] = "json";
        return new ObjectMapper().readTree(run(all).out());
    }
}
