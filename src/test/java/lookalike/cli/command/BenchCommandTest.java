package lookalike.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lookalike.cli.CommandRun;
import lookalike.evaluation.report.chart.ChartFiles;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lookalike bench} on files of vectors, which does not change the data folder. */
class BenchCommandTest {

    private static final String HEADER = "items,part,method,search_k,recall@5,recall@10,median ms,mean ms,speed-up,"
            + "build s,build/exact,file/raw,GB/s,growth";

    @TempDir
    private Path folder;
    private Path items;

    @BeforeEach
    void writeVectors() throws Exception {
        items = folder.resolve("items.npy");
        FeatureArrayFile.write(items, features(820, 6));
    }

    @Test
    @DisplayName("CSV has a row for each part, method and search_k; queries are taken out of the items")
    void printsCsv() {
        CommandRun run = bench("--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertEquals(HEADER, lines.getFirst());
        assertEquals(1 + 5 * 3, lines.size());
        assertTrue(lines.get(1).startsWith("50,1/16,exact,,1.0,1.0,"), run.out());
        assertTrue(lines.get(2).startsWith("50,1/16,annoy,10,"), run.out());
        assertTrue(lines.get(15).startsWith("800,1,annoy,9000,1.0,1.0,"), run.out());
        assertTrue(run.err().contains("exact: at recall@10 of 0.95 a query's time grows as the"), run.err());
    }

    @Test
    @DisplayName("JSON says the same for programs, and the table for people")
    void printsJsonAndTable() throws Exception {
        JsonNode rows = new ObjectMapper().readTree(bench("--format", "json", "-k", "7").out());
        assertEquals(15, rows.size());
        JsonNode exact = rows.get(12);
        assertEquals("exact", exact.get("method").asText());
        assertEquals(800, exact.get("items").asInt());
        assertTrue(exact.get("search_k").isNull() && exact.get("build s").isNull());
        assertTrue(exact.get("GB/s").asDouble() > 0 && exact.get("growth").isNumber());
        assertEquals(1, exact.get("recall@7").asDouble());
        assertEquals(1, exact.get("speed-up").asDouble());
        assertTrue(rows.get(14).get("file/raw").asDouble() > 1);
        assertTrue(rows.get(0).get("growth").isNull());
        assertTrue(bench().out().contains("recall@10"));
    }

    @Test
    @DisplayName("queries from a file leave all items to be searched; charts go to a folder")
    void takesQueriesAndDraws() throws Exception {
        Path queries = folder.resolve("queries.npy");
        FeatureArrayFile.write(queries, features(9, 6));
        Path charts = folder.resolve("charts");
        CommandRun run = benchWith(queries.toString(), "--format", "csv", "--out", charts.toString());
        assertTrue(run.out().contains("\n820,1,exact,"), run.out());
        for (String name : List.of("time-over-recall", "time-over-items", "recall-over-items")) {
            assertTrue(Files.readString(charts.resolve(name + ".svg")).contains("exact"));
            assertEquals(ChartFiles.canBeDrawn(), Files.exists(charts.resolve(name + ".png")));
        }
    }

    @Test
    @DisplayName("wrong usage ends with status 2")
    void refusesWrongUsage() {
        for (String[] wrong : new String[][] {{"--threads", "0"}, {"--rounds", "0"}, {"-k", "0"}, {"--recall", "1"},
            {"--recall", "much"}, {"--queries", "0"}, {"--queries", "some"}, {"--search-k", "-1"}, {"--trees", "0"},
            {"--features"}}) {
            CommandRun run = CommandRun.onFiles(join(new String[] {"bench", items.toString()}, wrong));
            assertEquals(2, run.status(), String.join(" ", wrong));
            assertEquals("", run.out());
        }
        assertEquals(2, CommandRun.onFiles("bench").status());
    }

    @Test
    @DisplayName("what cannot be measured is said in a sentence, with status 1")
    void refusesWhatCannotBeMeasured() throws Exception {
        assertProblem("cannot be read (no such file)",
                CommandRun.onFiles("bench", folder.resolve("none.npy").toString()));
        assertProblem("cannot be read (no such file)",
                CommandRun.onFiles("bench", items.toString(), "--queries", folder.resolve("none.npy").toString()));
        assertProblem("too few to hold 820 out", CommandRun.onFiles("bench", items.toString(), "--queries", "820"));
        Path others = folder.resolve("others.npy");
        FeatureArrayFile.write(others, features(3, 7));
        assertProblem("dimension 7, but the items to search have 6",
                CommandRun.onFiles("bench", items.toString(), "--queries", others.toString()));
    }

    @Test
    @DisplayName("Lookalike's own forest is what is measured unless another is asked for")
    void measuresItsOwnForest() {
        CommandRun run = CommandRun.onFiles("bench", items.toString(), "--queries", "20", "--rounds", "1", "--search-k",
                "9000", "--format", "csv");
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.getLast().startsWith("800,1,forest,9000,1.0,1.0,"), run.out());
        assertTrue(run.err().contains("forest: how its time grows"), run.err());
    }

    private CommandRun bench(String... options) {
        return benchWith("20", options);
    }

    private CommandRun benchWith(String queries, String... options) {
        CommandRun run = CommandRun.onFiles(join(new String[] {"bench", items.toString(), "--queries", queries,
            "--rounds", "1", "--trees", "5", "--index", "annoy", "--search-k", "10,9000"}, options));
        assertEquals(0, run.status(), run.err());
        return run;
    }

    private static void assertProblem(String sentence, CommandRun run) {
        assertEquals(1, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(sentence), run.err());
        assertFalse(run.err().strip().contains("\n"), run.err());
        run.assertNoTrace();
    }

    private static String[] join(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
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
