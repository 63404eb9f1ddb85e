package lookalike.ui.preparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.speed.ForestMethod;
import lookalike.evaluation.speed.SearchSpeed;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.evaluation.speed.SpeedVectors;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.index.forest.ForestParameters;
import lookalike.service.job.JobMonitor;
import lookalike.ui.evaluation.Evaluated;

/** Evaluates a catalogue as {@code lookalike evaluate --speed} does, with what is usual. */
final class CatalogueEvaluation {

    private static final List<Integer> KS = List.of(1, 5, 10, 20, 50);
    private static final int FOCUS = 5;
    private static final int QUERIES = 2000;
    private static final long SEED = 1;
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;
    private static final long MEMORY = 256L << 20;
    private static final SpeedPlan SPEED =
            new SpeedPlan(List.of(5, 10), List.of(10, 20, 30, 40, 60, 100, 200, 400), 3, 1, 0.95);
    private static final int MOST_ASKED = 300;
    private static final int SHARE_ASKED = 5;

    private final CatalogueRepository shelf;
    private final ModelIdentity model;
    private final String version;

    CatalogueEvaluation(CatalogueRepository shelf, ModelIdentity model, String version) {
        this.shelf = shelf;
        this.model = model;
        this.version = version;
    }

    /** @param place the folder for the report */
    Evaluated run(String name, String column, Path place, JobMonitor watcher) throws LookalikeException {
        Relevance relevance = Relevance.parse(column);
        int cores = Runtime.getRuntime().availableProcessors();
        try (Catalogue catalogue = shelf.open(name);
                FeatureSnapshot features = FeatureCache.openToRead(shelf.folder(name), model);
                EvaluatedProducts products = EvaluatedProducts.searched(catalogue, features, relevance);
                ImageSource images = catalogue.openImages()) {
            watcher.stage(JobMonitor.Stage.EVALUATING, name);
            BitSet all = catalogue.where(List.of());
            Retrieval retrieval = new ExactRetrieval(cores, MEMORY);
            EvaluationReport report = new Evaluation(retrieval, settings(name, relevance, retrieval))
                    .run(EvaluationSplit.within(products, all, Optional.of(QUERIES), 0, SEED), watcher);
            Optional<SpeedReport> speed = speed(features, cores, watcher);
            new ReportFolder(place).write(report, speed, images, images, watcher);
            return new Evaluated(report, place);
        } catch (IOException problem) {
            throw new UncheckedIOException("pictures of a catalogue could not be closed", problem);
        }
    }

    private EvaluationReport.Settings settings(String name, Relevance relevance, Retrieval retrieval) {
        String command = "lookalike evaluate --catalogue %s --relevance %s".formatted(name,
                String.join(",", relevance.parts()));
        return new EvaluationReport.Settings(version, command, name, name, relevance.parts(), KS, FOCUS, QUERIES, 0,
                SEED, List.of(), retrieval.name(), retrieval.index(), model, RESAMPLES, CONFIDENCE);
    }

    private static Optional<SpeedReport> speed(FeatureSnapshot features, int cores, JobMonitor watcher)
            throws LookalikeException {
        try (FeatureMatrix matrix = features.matrix()) {
            int[] used = features.rows().values().stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
            int queries = Math.min(MOST_ASKED, used.length / SHARE_ASKED);
            if (queries == 0) {
                return Optional.empty();
            }
            ForestMethod forest = new ForestMethod(ForestParameters.USUAL.trees(), SEED, cores);
            try (SpeedVectors vectors = SpeedVectors.heldOut(matrix.vectors(), used, queries, SEED)) {
                return Optional.of(new SpeedReport(SPEED, new SearchSpeed(SPEED, forest, watcher).of(vectors)));
            }
        }
    }
}
