package lookalike.service.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueException;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.RunNames;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.ranking.Ablation;
import lookalike.evaluation.ranking.AblationVariant;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.report.Supplements;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.features.Engine;
import lookalike.features.Feature;
import lookalike.features.FeatureArrayFile;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.ranking.RankingMethod;
import lookalike.search.SearchException;
import lookalike.service.IndexedShop;
import lookalike.service.RecordedJob;
import lookalike.service.evaluation.RunComparison.Obstacle;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.features.VectorSource;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.JobQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationServiceTest {

    private static final int PRODUCTS = 30;
    private static final Relevance CATEGORY = Relevance.parse("category");

    @TempDir
    private Path folder;
    private EvaluationService service;

    @BeforeEach
    void open() throws Exception {
        IndexedShop shop = IndexedShop.of(folder, PRODUCTS);
        service = new EvaluationService(shop.catalogues(),
                new CatalogueFeatures(shop.catalogues(), shop.model()), new JobQueue(), "1.2.3",
                (request, precision) -> "repeat " + request.catalogue() + " in " + precision);
    }

    private static EvaluationRequest request() {
        return EvaluationRequest.of(IndexedShop.NAME, CATEGORY);
    }

    @Test
    @DisplayName("an evaluation asks about every product with a label, tells its progress and how to repeat it")
    void evaluates() throws Exception {
        RecordedJob job = new RecordedJob();
        EvaluationResult result = service.evaluate(request(), job);
        EvaluationReport report = result.report();
        assertEquals(List.of(JobMonitor.Stage.TRAINING, JobMonitor.Stage.EVALUATING), job.stages());
        assertEquals("looks", report.settings().ranking(), "30 products are too few to learn from");
        assertEquals(RankingMethod.LOOKS, result.ranking().orElseThrow().used());
        assertEquals(5, result.ranking().get().trainings().size(), "each leaves a fifth of the queries out");
        assertEquals(PRODUCTS, job.reached());
        assertEquals(PRODUCTS, report.counts().queries());
        assertEquals("repeat shop in int8", report.settings().command());
        assertEquals("1.2.3", report.settings().version());
        assertEquals(EvaluationRequest.USUAL_KS, report.settings().ks());
        assertEquals(Optional.empty(), result.addedCatalogue());
        assertTrue(result.seconds() > 0);
    }

    @Test
    @DisplayName("a forest finds what exact search finds of a few products, and is named in the report")
    void evaluatesForests() throws Exception {
        EvaluationRequest exact = request();
        EvaluationRequest forest = new EvaluationRequest(exact.catalogue(), exact.relevance(), exact.ks(),
                exact.queries(), exact.seed(),
                new RetrievalChoice(RetrievalChoice.Method.ANNOY, Optional.of(7), Optional.empty()),
                RankingChoice.RAW, exact.conditions(), exact.resamples(), exact.megabytes(), exact.network());
        EvaluationReport report = service.evaluate(forest, JobMonitor.UNWATCHED).report();
        assertEquals("Annoy forest of angular distance, 7 trees, search_k 5000", report.settings().index());
        assertEquals(service.evaluate(exact.ranked(RankingChoice.RAW), JobMonitor.UNWATCHED).report().at(5).micro(),
                report.at(5).micro());
    }

    @Test
    @DisplayName("the original method is evaluated without training, and told apart in reports")
    void evaluatesTheOriginalMethod() throws Exception {
        RecordedJob job = new RecordedJob();
        EvaluationResult raw = service.evaluate(request().ranked(RankingChoice.RAW), job);
        assertEquals(List.of(JobMonitor.Stage.EVALUATING), job.stages());
        assertEquals(Optional.empty(), raw.ranking());
        assertEquals("raw", raw.report().settings().ranking());
        RunNames names = RunNames.of(raw.report().settings(),
                service.evaluate(request(), JobMonitor.UNWATCHED).report().settings());
        assertEquals(List.of("exact, raw", "exact, looks"), List.of(names.first(), names.second()));
    }

    @Test
    @DisplayName("an ablation of a catalogue with too little to learn from compares looks with the original method")
    void ablates() throws Exception {
        RecordedJob job = new RecordedJob();
        AblationResult measured = service.ablate(request(), List.of(), job);
        assertEquals(JobMonitor.Stage.ABLATING, job.stages().getLast(), "it counts variants, no queries");
        assertEquals(List.of("category"), measured.ablation().columns());
        assertEquals(List.of(AblationVariant.RAW, AblationVariant.LOOKS, AblationVariant.FULL),
                measured.ablation().lines().stream().map(Ablation.Line::variant).limit(3).toList());
        assertEquals(measured.result().report().at(5).micro(Measure.PRECISION).value(),
                measured.ablation().lines().get(2).scores().getFirst().precision().value(), 1e-12);
        assertThrows(CatalogueException.UnknownColumn.class,
                () -> service.ablate(request(), List.of("size"), JobMonitor.UNWATCHED));
    }

    @Test
    @DisplayName("a monitor that answers false cancels the evaluation")
    void cancels() {
        assertThrows(CancellationException.class,
                () -> service.evaluate(request(), new RecordedJob(JobMonitor.Stage.EVALUATING)));
        assertThrows(CancellationException.class,
                () -> service.evaluate(request(), new RecordedJob(JobMonitor.Stage.TRAINING)));
        assertThrows(CancellationException.class,
                () -> service.speed(request(), new RecordedJob(JobMonitor.Stage.MEASURING)));
    }

    @Test
    @DisplayName("features of another precision than the catalogue has are a problem, and none are begun")
    void refusesWhatIsNotIndexed() throws Exception {
        EvaluationRequest usual = request();
        NetworkChoice floats = new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(Precision.FLOAT));
        EvaluationRequest request = new EvaluationRequest(usual.catalogue(), usual.relevance(), usual.ks(),
                usual.queries(), usual.seed(), usual.retrieval(), usual.ranking(), usual.conditions(),
                usual.resamples(),
                usual.megabytes(), floats);
        assertThrows(SearchException.NotIndexed.class, () -> service.evaluate(request, JobMonitor.UNWATCHED));
    }

    @Test
    @DisplayName("a report is written with its speed, and two written reports are compared")
    void writesAndCompares() throws Exception {
        EvaluationReport report = service.evaluate(request(), JobMonitor.UNWATCHED).report();
        RecordedJob job = new RecordedJob();
        Optional<SpeedReport> speed = service.speed(request(), job);
        ReportFiles files = service.write(report, Supplements.NONE.with(speed), folder.resolve("out"), job);
        assertEquals(List.of(JobMonitor.Stage.MEASURING, JobMonitor.Stage.WRITING), job.stages());
        assertTrue(Files.exists(files.page()));
        assertTrue(speed.orElseThrow().lines().stream().anyMatch(line -> line.method().equals("forest")));
        RunComparison same = service.compare(files.folder(), files.folder());
        assertEquals(PRODUCTS, same.comparison().queries());
        assertEquals(Optional.empty(), same.features());
        assertEquals(Optional.empty(), same.obstacle());
    }

    @Test
    @DisplayName("features of two runs are not compared where the data folder lacks those of one of them")
    void tellsWhatHindersAComparison() throws Exception {
        EvaluationReport report = service.evaluate(request(), JobMonitor.UNWATCHED).report();
        Path first = service.write(report, Supplements.NONE, folder.resolve("a"), JobMonitor.UNWATCHED).folder();
        Path second = service.write(report, Supplements.NONE, folder.resolve("b"), JobMonitor.UNWATCHED).folder();
        Path json = second.resolve("report.json");
        Files.writeString(json, Files.readString(json).replace("\"int8", "\"int4"));
        RunComparison runs = service.compare(first, json);
        Obstacle.NotIndexed missing = assertInstanceOf(Obstacle.NotIndexed.class, runs.obstacle().orElseThrow());
        assertEquals(IndexedShop.NAME, missing.catalogue());
        assertTrue(missing.model().precision().startsWith("int4"), missing.toString());
    }

    @Test
    @DisplayName("searches of a file of vectors are measured, exact and by a forest")
    void measuresFiles() throws Exception {
        Path items = folder.resolve("items.npy");
        FeatureArrayFile.write(items, IntStream.range(0, 120)
                .mapToObj(i -> new Feature(new float[] {i % 7 + 1, i % 11, i % 13, i})).toList());
        SpeedPlan plan = new SpeedPlan(List.of(5), List.of(10), 1, 1, .95);
        RecordedJob job = new RecordedJob();
        SpeedReport report = service.benchmark(new SpeedRequest(new VectorSource.NpyFile(items), 20, Optional.empty(),
                ForestKind.FOREST, 2, 1, plan), job);
        assertEquals(List.of("exact", "forest"),
                report.lines().stream().map(line -> line.method()).distinct().toList());
        assertEquals(100, report.lines().getLast().items());
        assertEquals(List.of(JobMonitor.Stage.MEASURING), job.stages());
    }
}
