package lookalike.cli.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.cli.CommandRun;
import lookalike.cli.output.ComparisonOutput;
import lookalike.cli.output.Console;
import lookalike.cli.output.EvaluationOutput;
import lookalike.cli.output.OutputFormat;
import lookalike.cli.terminal.Terminal;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.PaperTable;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.ReportJson;
import lookalike.features.ModelIdentity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path folder;

    /** @param hits how many of the five results of every query are relevant */
    private static EvaluationReport report(String method, int hits, int queries) {
        Judgement judgement = new Judgement(10, 5, IntStream.rangeClosed(1, hits).toArray());
        Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            double value = judgement.measure(measure, 5);
            means.put(measure, new Estimate(value, value, value));
            values.put(measure, value);
        }
        return new EvaluationReport(EvaluationReport.FORMAT,
                new EvaluationReport.Settings("1.2.3", "lookalike evaluate", "shop", "shop", List.of("category"),
                        List.of(5), 5, 0, 0, 1, List.of(), method, "raw", "all",
                        new ModelIdentity("net", "w", "float32", "r",
                                3),
                        100, .95),
                new EvaluationReport.Counts(99, 0, 0, 0, 99, 0, queries, 0, 0, 0, 0, 0, .25),
                List.of(new AtK(5, means, means)), List.of(new ClassFigures("Shirts", queries, 11, values)),
                new EvaluationReport.Confusion(List.of()),
                new EvaluationReport.Similarities(0, 1, List.of(), List.of()),
                List.of(),
                IntStream.range(0, queries).mapToObj(i -> new Outcome("p" + i, "Shirts", judgement,
                        List.of("a", "b", "c", "d", "e"))).toList());
    }

    private Path written(String name, EvaluationReport report) throws Exception {
        return Files.writeString(folder.resolve(name), ReportJson.text(report));
    }

    private static String printed(Consumer<Console> output) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        try (Console console = new Console(stream, new PrintStream(PrintStream.nullOutputStream()),
                Terminal.NONE)) {
            output.accept(console);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("two reports are compared without opening any catalogue")
    void compares() throws Exception {
        Path first = written("a.json", report("random", 1, 20));
        Path second = written("b.json", report("exact", 4, 20));
        CommandRun run =
                CommandRun.onFiles("evaluate", "--compare", first.toString(), second.toString(), "--format", "csv");
        assertEquals(0, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("measure,first,second,difference,from,to,better,worse,equal,p", lines.getFirst());
        String[] precision = lines.get(1).split(",");
        assertEquals("Precision@5", precision[0]);
        assertEquals(.6, Double.parseDouble(precision[3]), 1e-12);
        assertEquals(List.of("20", "0", "0"), List.of(precision).subList(6, 9));
        assertEquals(Math.pow(2, -19), Double.parseDouble(precision[9]), 1e-12);
        assertTrue(run.err().contains("second (exact) minus first (random)"), run.err());
    }

    @Test
    @DisplayName("a run without a difference shares all results with itself, which is told beside the CSV")
    void comparesEquals() throws Exception {
        String file = written("a.json", report("exact", 4, 20)).toString();
        CommandRun run = CommandRun.onFiles("evaluate", "--compare", file, file, "--format", "csv");
        assertEquals(0, run.status(), run.err());
        assertEquals(1 + Measure.values().length, run.out().lines().count());
        assertTrue(run.err().contains("The first result is the same for 100.00% of the queries"), run.err());
        assertTrue(run.err().contains("overlap Top 5, shared 1.0, from 1.0, to 1.0, in place 1.0"), run.err());
        assertFalse(run.err().contains("features"), run.err());
    }

    @Test
    @DisplayName("reports of the first format are compared without overlap, in a sentence")
    void comparesOldReports() throws Exception {
        String old = ReportJson.text(report("random", 1, 20)).replace("\"format\" : 3", "\"format\" : 1")
                .replaceAll(",\\s*\"results\" : \\[[^]]*]", "");
        Path first = Files.writeString(folder.resolve("old.json"), old);
        Path second = written("b.json", report("exact", 4, 20));
        CommandRun run =
                CommandRun.onFiles("evaluate", "--compare", first.toString(), second.toString(), "--format", "json");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().contains("How far the results overlap is not known"), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals(.6, json.get("measures").get(0).get("difference").asDouble(), 1e-12);
        assertTrue(json.get("overlap").isNull() && json.get("features").isNull(), run.out());
    }

    @Test
    @DisplayName("reports that cannot be compared, or are none, are told in a sentence")
    void refuses() throws Exception {
        Path first = written("a.json", report("random", 1, 20));
        Path other = written("b.json", report("exact", 4, 30));
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        CommandRun apart = CommandRun.onFiles("evaluate", "--compare", first.toString(), other.toString());
        CommandRun broken = CommandRun.onFiles("evaluate", "--compare", first.toString(), none.toString());
        assertAll(
                () -> assertEquals(1, apart.status()),
                () -> assertTrue(apart.err().contains("their queries differ"), apart.err()),
                () -> assertEquals(1, broken.status()),
                () -> assertTrue(broken.err().startsWith(none + " is not a report"), broken.err()),
                () -> assertEquals("", apart.out() + broken.out()));
    }

    @Test
    @DisplayName("a report is printed whole as JSON, its measures as CSV, its gist as tables")
    void prints() throws Exception {
        EvaluationReport report = report("exact", 4, 20);
        String json = printed(console -> new EvaluationOutput(console, OutputFormat.JSON).print(report));
        String csv = printed(console -> new EvaluationOutput(console, OutputFormat.CSV).print(report));
        String table = printed(console -> new EvaluationOutput(console, OutputFormat.TABLE).print(report));
        assertEquals(ReportJson.text(report), json);
        assertEquals(1 + 2 * Measure.values().length, csv.lines().count());
        assertTrue(table.matches("(?s).*Precision@5 +0\\.8000.*worst classes at K = 5.*Shirts +20 +11.*"), table);
    }

    @Test
    @DisplayName("the published table is printed with what it teaches")
    void printsThePublishedTable() throws Exception {
        PaperTable paper = PaperTable.of(report("exact", 4, 20));
        String table = printed(console -> new ComparisonOutput(console, OutputFormat.TABLE).print(paper));
        JsonNode json = new ObjectMapper().readTree(
                printed(console -> new ComparisonOutput(console, OutputFormat.JSON).print(paper)));
        assertTrue(table.matches("(?s).*0\\.8000 +1\\.0000 +0\\.0028 +0\\.0057.*One query proves nothing.*"), table);
        assertEquals(3, json.get("lines").size());
        assertEquals(paper.lesson(), json.get("lesson").asText());
    }
}
