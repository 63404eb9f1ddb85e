package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationException;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Confusion;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.EvaluationReport.Similarities;
import lookalike.evaluation.calibration.CalibrationReport;
import lookalike.evaluation.calibration.Reliability;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.Chart;
import lookalike.evaluation.report.chart.ChartPng;
import lookalike.evaluation.report.chart.ChartSvg;
import lookalike.evaluation.report.chart.ChartTheme;
import lookalike.features.ModelIdentity;
import lookalike.storage.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFolderTest {

    @TempDir
    private Path folder;

    static EvaluationReport report() {
        Map<Measure, Estimate> means = new EnumMap<>(Measure.class);
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            means.put(measure, new Estimate(0.1 + measure.ordinal() / 30.0, 0, 1));
            values.put(measure, 1 / 3.0);
        }
        return new EvaluationReport(EvaluationReport.FORMAT,
                new Settings("1.2.3", "lookalike evaluate", "shop", "shop", List.of("category"), List.of(5), 5, 0, 2, 1,
                        List.of("price<5"), "exact", "raw", "index", new ModelIdentity("n", "w", "p", "r", 3), 100,
                        .95),
                new Counts(9, 0, 2, 0, 7, 0, 2, 0, 1, 0, 0, 0, .25), List.of(new AtK(5, means, means)),
                List.of(new ClassFigures("Shirts, \"long\"", 2, 3, values)),
                new Confusion(List.of(new Confusion.Cell("Shirts, \"long\"", "", 4))),
                new Similarities(0, 1, List.of(1L, 2L), List.of(3L, 4L)),
                List.of(new Example(Example.Choice.WORST, "é1", "a/é1.jpg", "Shirts", 3,
                        List.of(new Example.Result(1, "x", "x.jpg", "", .5, false)))),
                List.of(new Outcome("é1", "Shirts", new Judgement(3, 5, new int[] {2, 5}),
                        List.of("a", "b", "c", "d", "é")),
                        new Outcome("2", "Shoes", new Judgement(0, 5, new int[0]),
                                List.of("e", "d", "c", "b", "a"))));
    }

    @Test
    @DisplayName("a report is read back as it was written")
    void readsWhatItWrote() throws Exception {
        ReportFolder place = new ReportFolder(folder.resolve("new/report"));
        place.write(report());
        EvaluationReport read = ReportJson.read(place.json());
        assertEquals(report(), read);
        assertEquals(Files.readString(place.json()), ReportJson.text(read));
        assertTrue(Files.readString(place.json()).contains("\"hitRate\""));
    }

    @Test
    @DisplayName("its tables are CSV with a header")
    void writesTables() throws Exception {
        new ReportFolder(folder).write(report());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("classes.csv", "confusion.csv", "examples.csv", "measures.csv", "queries.csv",
                    "report.json", "similarities.csv"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(List.of("query,result,count", "\"Shirts, \"\"long\"\"\",,4"),
                Files.readAllLines(folder.resolve("confusion.csv")));
        assertEquals(List.of("query,class,relevant,results,ranks", "é1,Shirts,3,5,2|5", "2,Shoes,0,5,"),
                Files.readAllLines(folder.resolve("queries.csv")));
        List<String> measures = Files.readAllLines(folder.resolve("measures.csv"));
        assertEquals(1 + 2 * Measure.values().length, measures.size());
        assertEquals("5,precision,micro,0.1,0.0,1.0,h / K", measures.get(1));
    }

    @Test
    @DisplayName("a report of the first format is read; it does not name what was found")
    void readsTheFirstFormat() throws Exception {
        String text = ReportJson.text(report());
        Path file = Files.writeString(folder.resolve("old.json"), text.replace("\"format\" : 3", "\"format\" : 1")
                .replaceAll("\\s*\"ranking\" : \"raw\",", "")
                .replaceAll(",\\s*\"results\" : \\[ \"[^]]*]", ""));
        assertEquals(2, text.split("\"results\" : \\[ \"", -1).length - 1);
        assertFalse(Files.readString(file).contains("\"results\" : [ \""));
        EvaluationReport old = ReportJson.read(file);
        assertEquals(1, old.format());
        assertFalse(old.namesResults());
        assertEquals("raw", old.settings().ranking());
        assertTrue(report().namesResults());
        assertEquals(report().queries().stream().map(Outcome::judgement).toList(),
                old.queries().stream().map(Outcome::judgement).toList());
    }

    @ParameterizedTest(name = "{1} instead of {0}")
    @DisplayName("a file that is no report, damaged, cut or of another format is refused, naming it")
    @CsvSource({"'\"format\" : 3','\"format\" : 4'", "'\"format\" : 3','\"format\" : 0'",
        "'\"format\" : 3','\"form\" : 3'", "'\"results\" : [ \"a\", \"b\",','\"results\" : [ \"b\",'",
        "'\"results\" : [ \"e\"','\"found\" : [ \"e\"'", "'\"queries\" : [','\"asked\" : ['",
        "'{','['", "'\"ranks\" : [ 2','\"ranks\" : [ 7'", "'\"precision\" : {','\"precisely\" : {'"})
    void refusesDamage(String sound, String damaged) throws Exception {
        Path file = folder.resolve("report.json");
        String text = ReportJson.text(report());
        assertTrue(text.contains(sound));
        Files.writeString(file, text.replace(sound, damaged));
        var problem = assertThrows(EvaluationException.NotAReport.class, () -> ReportJson.read(file));
        assertEquals(file, problem.details().getFirst());
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThrows(EvaluationException.NotAReport.class, () -> ReportJson.read(file));
    }

    @Test
    @DisplayName("an ablation is written as a table and a chart")
    void writesAblations() throws Exception {
        ReportFolder place = new ReportFolder(folder.resolve("report"));
        try (Catalogue catalogue = SampleShop.catalogue(folder); ImageSource images = catalogue.openImages()) {
            place.write(SampleShop.report("category"),
                    new Supplements(Optional.empty(), Optional.of(SampleShop.ablation())), images, images,
                    Progress.UNWATCHED);
        }
        List<String> lines = Files.readAllLines(place.root().resolve("ablation.csv"));
        assertEquals(1 + 2 * 4, lines.size());
        assertTrue(lines.get(1).startsWith("raw,precision@5 category,0.7,"), lines.get(1));
        assertEquals("full,looks,0.75,0.7,0.8,,,", lines.getLast());
        assertTrue(Files.exists(place.root().resolve("charts/ablation.svg")));
    }

    @Test
    @DisplayName("a measurement of the confidence is a section of the page, a table and a chart")
    void writesCalibrations() throws Exception {
        ReportFolder place = new ReportFolder(folder.resolve("report"));
        CalibrationReport calibration = new CalibrationReport(3, 1,
                Reliability.of(new double[] {.95, .9, .3, .05}, new boolean[] {true, true, true, false}), 1, 0,
                List.of(new CalibrationReport.Level("same", 2, 1, 0), new CalibrationReport.Level("none", 0,
                        Double.NaN, 1)));
        try (Catalogue catalogue = SampleShop.catalogue(folder); ImageSource images = catalogue.openImages()) {
            place.write(SampleShop.report("category"), Supplements.NONE.withCalibration(Optional.of(calibration)),
                    images, images, Progress.UNWATCHED);
        }
        assertTrue(Files.readString(place.page()).contains("How sure a search is"));
        List<String> lines = Files.readAllLines(place.root().resolve("calibration.csv"));
        assertEquals(1 + Reliability.BINS, lines.size());
        assertTrue(lines.getLast().startsWith("0.9333333333333333,1.0,1,0.95,1.0"), lines.getLast());
        assertTrue(Files.exists(place.root().resolve("charts/reliability.svg")));
    }

    @Test
    @DisplayName("with pictures, the page and the charts are written as well")
    void writesThePage() throws Exception {
        ReportFolder place = new ReportFolder(folder.resolve("report"));
        EvaluationReport report = SampleShop.report("category");
        try (Catalogue catalogue = SampleShop.catalogue(folder); ImageSource images = catalogue.openImages()) {
            assertTrue(place.write(report, Supplements.NONE, images, images, Progress.UNWATCHED));
            assertEquals(new ReportPage(report, Supplements.NONE, images, images).html(Progress.UNWATCHED),
                    Files.readString(place.page()));
        }
        assertEquals(report, ReportJson.read(place.json()));
        try (Stream<Path> written = Files.list(place.root())) {
            assertEquals(List.of(), written.map(file -> file.getFileName().toString())
                    .filter(name -> !ReportFolder.NAMES.contains(name)).toList());
        }
        for (Chart chart : new ReportCharts(report).all()) {
            Path drawn = place.root().resolve("charts").resolve(chart.name() + ".svg");
            assertEquals(ChartSvg.file(chart), Files.readString(drawn));
            assertArrayEquals(ChartPng.file(chart, ChartTheme.LIGHT),
                    Files.readAllBytes(drawn.resolveSibling(chart.name() + ".png")));
            assertArrayEquals(ChartPng.file(chart, ChartTheme.DARK),
                    Files.readAllBytes(drawn.resolveSibling(chart.name() + "-dark.png")));
        }
    }

    @Test
    @DisplayName("cancelled, nothing is written at all")
    void writesNothingWhenCancelled() throws Exception {
        Path root = folder.resolve("report");
        try (Catalogue catalogue = SampleShop.catalogue(folder); ImageSource images = catalogue.openImages()) {
            assertThrows(CancellationException.class, () -> new ReportFolder(root).write(SampleShop.report("category"),
                    Supplements.NONE, images, images, (_, _) -> false));
        }
        assertFalse(Files.exists(root));
    }

    @Test
    @DisplayName("a missing file is reported as missing")
    void tellsOfMissingFiles() {
        assertThrows(StorageException.NotReadable.class, () -> ReportJson.read(folder.resolve("none.json")));
    }
}
