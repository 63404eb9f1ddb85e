package lookalike.service.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.calibration.CalibrationReport;
import lookalike.evaluation.calibration.MatchCalibration;
import lookalike.evaluation.photo.SpoiltPhotoFigures;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.report.Supplements;
import lookalike.evaluation.speed.FeatureSpeedLine;
import lookalike.evaluation.taste.TasteOutcome;
import lookalike.features.NetworkChoice;
import lookalike.ranking.RankingMethod;
import lookalike.search.garment.NoGarmentPictures;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.JobQueue;

/**
 * Measures how good and how fast the results of a catalogue are. All methods take long, report each step to a
 * monitor, and end with a {@link java.util.concurrent.CancellationException} when it asks to stop.
 */
public final class EvaluationService {

    /** How many customers are simulated. */
    private static final int CUSTOMERS = 500;

    private final CatalogueRepository catalogues;
    private final CatalogueFeatures features;
    private final SpeedBenchmark benchmark;
    private final JobQueue queue;
    private final String version;
    private final Reproduction reproduction;

    /**
     * @param queue in which measuring waits until no other job runs
     * @param version of the program, for reports
     * @param reproduction gives the command line for reports
     */
    public EvaluationService(CatalogueRepository catalogues, CatalogueFeatures features, JobQueue queue, String version,
            Reproduction reproduction) {
        this.catalogues = catalogues;
        this.features = features;
        this.queue = queue;
        this.benchmark = new SpeedBenchmark(catalogues, features);
        this.version = version;
        this.reproduction = reproduction;
    }

    /** Searches with products whose class is known, and counts how many results are of the same class. */
    public EvaluationResult evaluate(EvaluationRequest request, JobMonitor monitor) throws LookalikeException {
        return queue.run(request.catalogue(), monitor,
                () -> PreparedEvaluation.use(request, catalogues, features, monitor,
                        new EvaluationJob(request, monitor, version, reproduction)));
    }

    /**
     * Evaluates the default ranking, and switches its parts off one by one on the same queries.
     *
     * @param request for {@link RankingChoice#USUAL} and exact search
     * @param columns by which results are judged; none for the weightiest of those that are learned
     */
    public AblationResult ablate(EvaluationRequest request, List<String> columns, JobMonitor monitor)
            throws LookalikeException {
        return queue.run(request.catalogue(), monitor,
                () -> PreparedEvaluation.use(request, catalogues, features, monitor,
                        new AblationJob(request, columns, monitor,
                                new EvaluationJob(request, monitor, version, reproduction))));
    }

    /**
     * Searches a catalogue as it is with spoilt copies of its pictures, by the original method and by the usual
     * ranking.
     *
     * @param photos how many products, of which no copy was trained on
     * @return first places for each kind of photo and ranking
     */
    public List<SpoiltPhotoFigures> spoilt(String name, NetworkChoice network, int photos, long seed,
            JobMonitor monitor) throws LookalikeException {
        return queue.run(name, monitor,
                () -> new PhotoTrials(catalogues, features).spoilt(name, network, photos, seed, monitor));
    }

    /**
     * Measures what the ranking of a catalogue costs: queries by the original method and by the usual ranking, exact
     * and by the forest, taking turns; and what is kept.
     *
     * @param photos how many pictures of the catalogue are searched with, at least 1
     * @param rounds how often, at least 1
     */
    public RankingCost rankingCost(String name, NetworkChoice network, int photos, int rounds, long seed,
            JobMonitor monitor) throws LookalikeException {
        return queue.run(name, monitor,
                () -> new PhotoTrials(catalogues, features).cost(name, network, photos, rounds, seed, monitor));
    }

    /**
     * Compares exact search over the evaluated catalogue with a forest in time, recall and how they scale: with the
     * forest that was evaluated, else with Lookalike's own.
     *
     * @return empty if the catalogue has too few products to compare anything
     */
    public Optional<SpeedReport> speed(EvaluationRequest request, JobMonitor monitor) throws LookalikeException {
        return queue.run(request.catalogue(), monitor, () -> benchmark.evaluated(request, monitor));
    }

    /**
     * Measures whether the confidence of searches keeps its word, on the queries of an evaluation and on pictures
     * without a garment; a model is fitted without either.
     *
     * @return empty for the original method, which has no confidence, and for catalogues of a few products
     */
    public Optional<CalibrationReport> calibration(EvaluationRequest request, JobMonitor monitor)
            throws LookalikeException {
        if (request.ranking().method().filter(RankingMethod.RAW::equals).isPresent()) {
            return Optional.empty();
        }
        return queue.run(request.catalogue(), monitor, () -> PreparedEvaluation.use(request, catalogues, features,
                monitor, prepared -> {
                    monitor.stage(JobMonitor.Stage.CALIBRATING, request.catalogue());
                    return new MatchCalibration(prepared.split(),
                            NoGarmentPictures.shipped(prepared.features().typicalSize()), prepared.seen())
                            .measure(monitor);
                }));
    }

    /**
     * Writes a page, charts, tables and {@code report.json}, with pictures from the catalogues that were evaluated.
     *
     * @param more what else was measured
     * @param folder made if need be
     */
    public ReportFiles write(EvaluationReport report, Supplements more, Path folder, JobMonitor monitor)
            throws LookalikeException {
        monitor.stage(JobMonitor.Stage.WRITING, folder.toString());
        ReportFolder files = new ReportFolder(folder);
        String searched = report.settings().catalogue();
        String asked = report.settings().queryCatalogue();
        try (Catalogue catalogue = catalogues.open(searched); ImageSource images = catalogue.openImages()) {
            if (asked.equals(searched)) {
                return new ReportFiles(folder, files.page(), files.write(report, more, images, images, monitor));
            }
            try (Catalogue other = catalogues.open(asked); ImageSource queries = other.openImages()) {
                return new ReportFiles(folder, files.page(), files.write(report, more, queries, images, monitor));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("pictures of a catalogue could not be closed", problem);
        }
    }

    /**
     * Compares two evaluations with the same queries, and the features behind them.
     *
     * @param first a {@code report.json}, or its folder
     * @param second another
     */
    public RunComparison compare(Path first, Path second) throws LookalikeException {
        return new RunComparer(catalogues, features).compare(first, second);
    }

    /** Measures how fast neighbours are found, exactly and by a forest. */
    public SpeedReport benchmark(SpeedRequest request, JobMonitor monitor) throws LookalikeException {
        return benchmark.search(request, monitor);
    }

    /**
     * Measures how fast features are computed, in float and in 8-bit integers, in this order.
     *
     * @param name of the catalogue with the pictures
     * @param pictures how many, at least 1
     * @param rounds how many, at least 1
     * @return medians of the rounds
     */
    public List<FeatureSpeedLine> featureBenchmark(String name, int pictures, int rounds, JobMonitor monitor)
            throws LookalikeException {
        return queue.run(name, monitor, () -> benchmark.features(name, pictures, rounds, monitor));
    }

    /**
     * Measures with simulated customers what taste and popularity bring, and what they cost in similarity.
     *
     * @param name of an indexed catalogue
     * @param queries how many of its products are searched with, 0 for all
     * @param seed of everything that is drawn
     * @return looks only, with popularity, and with taste after a few and more hearts
     */
    public List<TasteOutcome> taste(String name, NetworkChoice network, int queries, long seed, JobMonitor monitor)
            throws LookalikeException {
        return queue.run(name, monitor, () -> new TasteEvaluation(catalogues, features)
                .run(name, network, queries, CUSTOMERS, seed, monitor));
    }
}
