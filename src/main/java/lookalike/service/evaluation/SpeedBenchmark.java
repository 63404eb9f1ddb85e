package lookalike.service.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.FeatureSpeed;
import lookalike.evaluation.speed.FeatureSpeedLine;
import lookalike.evaluation.speed.SearchSpeed;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.evaluation.speed.SpeedVectors;
import lookalike.features.Engine;
import lookalike.features.FeatureMatrix;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.features.VectorSource;
import lookalike.service.job.JobMonitor;
import lookalike.vector.NpyMatrix;
import lookalike.vector.VectorRows;

/** Compares the speed of exact search and a forest, and of features in 8 bits and float. */
final class SpeedBenchmark {

    /** At most one product in this many is held out as a query. */
    private static final int SHARE = 5;

    private final CatalogueRepository catalogues;
    private final CatalogueFeatures features;

    SpeedBenchmark(CatalogueRepository catalogues, CatalogueFeatures features) {
        this.catalogues = catalogues;
        this.features = features;
    }

    SpeedReport search(SpeedRequest request, JobMonitor monitor) throws LookalikeException {
        switch (request.items()) {
            case VectorSource.NpyFile(Path file) -> {
                try (NpyMatrix matrix = NpyMatrix.open(file)) {
                    int[] rows = IntStream.range(0, matrix.rows().count()).toArray();
                    return measured(request, file.toString(), matrix.rows(), rows, monitor);
                }
            }
            case VectorSource.CatalogueNamed(String name) -> {
                try (FeatureSnapshot snapshot = features.open(name, NetworkChoice.FREE);
                        FeatureMatrix matrix = snapshot.matrix()) {
                    return measured(request, name, matrix.vectors(), CatalogueFeatures.distinctRows(snapshot), monitor);
                }
            }
        }
    }

    private static SpeedReport measured(SpeedRequest request, String subject, VectorRows source, int[] rows,
            JobMonitor monitor) throws LookalikeException {
        try (SpeedVectors vectors = vectors(request, source, rows)) {
            monitor.stage(JobMonitor.Stage.MEASURING, subject);
            return new SpeedReport(request.plan(), new SearchSpeed(request.plan(), request.kind()
                    .method(request.trees(), request.seed(), request.plan().threads()), monitor).of(vectors));
        }
    }

    private static SpeedVectors vectors(SpeedRequest request, VectorRows source, int[] rows)
            throws LookalikeException {
        if (request.queryFile().isEmpty()) {
            return SpeedVectors.heldOut(source, rows, request.queries(), request.seed());
        }
        try (NpyMatrix queries = NpyMatrix.open(request.queryFile().get())) {
            return SpeedVectors.between(source, rows, queries.rows(), request.seed());
        }
    }

    /**
     * Does the same as {@link #search}, for the charts of an evaluation's report; empty if there are too few
     * products.
     */
    Optional<SpeedReport> evaluated(EvaluationRequest request, JobMonitor monitor) throws LookalikeException {
        RetrievalChoice.Forest forest = request.retrieval().forest().orElse(new RetrievalChoice.Forest(
                ForestKind.FOREST, ForestKind.FOREST.trees(), ForestKind.FOREST.searchK()));
        SpeedPlan plan = new SpeedPlan(SpeedRequest.USUAL_KS, forest.kind().searchKs(), SpeedRequest.USUAL_ROUNDS, 1,
                SpeedRequest.USUAL_RECALL);
        try (FeatureSnapshot snapshot = features.open(request.catalogue(), request.network());
                FeatureMatrix matrix = snapshot.matrix()) {
            int[] rows = CatalogueFeatures.distinctRows(snapshot);
            int queries = Math.min(SpeedRequest.USUAL_QUERIES, rows.length / SHARE);
            if (queries == 0) {
                return Optional.empty();
            }
            monitor.stage(JobMonitor.Stage.MEASURING, request.catalogue());
            int cores = Runtime.getRuntime().availableProcessors();
            try (SpeedVectors vectors = SpeedVectors.heldOut(matrix.vectors(), rows, queries, request.seed())) {
                return Optional.of(new SpeedReport(plan, new SearchSpeed(plan,
                        forest.kind().method(forest.trees(), request.seed(), cores), monitor).of(vectors)));
            }
        }
    }

    List<FeatureSpeedLine> features(String name, int pictures, int rounds, JobMonitor monitor)
            throws LookalikeException {
        try (Catalogue catalogue = catalogues.open(name);
                FeatureNetwork integers = features.network(onnx(Precision.INT8), monitor);
                FeatureNetwork floats = features.network(onnx(Precision.FLOAT), monitor)) {
            monitor.stage(JobMonitor.Stage.MEASURING, name);
            return new FeatureSpeed(catalogue, pictures, rounds, monitor).of(List.of(floats, integers));
        }
    }

    private static NetworkChoice onnx(Precision precision) {
        return new NetworkChoice(Optional.of(Engine.ONNX), Optional.of(precision));
    }
}
