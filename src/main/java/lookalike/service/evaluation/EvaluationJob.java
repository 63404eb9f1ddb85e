package lookalike.service.evaluation;

import java.util.BitSet;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;

/** One evaluation: opens catalogue and features, draws the queries, runs them. */
final class EvaluationJob {

    private static final double NANOS_PER_SECOND = 1e9;

    private final EvaluationRequest request;
    private final CatalogueRepository catalogues;
    private final CatalogueFeatures features;
    private final JobMonitor monitor;
    private final String version;
    private final Reproduction reproduction;

    EvaluationJob(EvaluationRequest request, CatalogueRepository catalogues, CatalogueFeatures features,
            JobMonitor monitor, String version, Reproduction reproduction) {
        this.request = request;
        this.catalogues = catalogues;
        this.features = features;
        this.monitor = monitor;
        this.version = version;
        this.reproduction = reproduction;
    }

    EvaluationResult run() throws LookalikeException {
        try (Catalogue catalogue = catalogues.open(request.catalogue());
                FeatureSnapshot searched = features.open(catalogue, request.network());
                EvaluatedProducts products = EvaluatedProducts.searched(catalogue, searched, request.relevance())) {
            BitSet among = catalogue.where(request.conditions());
            Optional<String> place = request.queries().place();
            return place.isPresent() ? between(catalogue, searched, products, among, place.get())
                    : asked(request.catalogue(), searched.identity(), EvaluationSplit.within(products, among,
                            request.queries().limit(), request.queries().holdout(), request.seed()),
                            Optional.empty());
        }
    }

    private EvaluationResult between(Catalogue catalogue, FeatureSnapshot searched, EvaluatedProducts products,
            BitSet among, String place) throws LookalikeException {
        NetworkChoice network = request.network().orElse(features.precision(catalogue.name(), request.network()));
        QueryCatalogue from = QueryCatalogue.of(place, catalogues, monitor);
        try (Catalogue queries = from.catalogue();
                FeatureSnapshot theirs = from.features(searched, network, features, monitor);
                EvaluatedProducts asked = EvaluatedProducts.queries(queries, theirs, request.relevance(), products)) {
            return asked(queries.name(), searched.identity(),
                    EvaluationSplit.between(products, among, asked, request.queries().limit(), request.seed()),
                    Optional.of(queries.name()).filter(_ -> from.isNew()));
        }
    }

    private EvaluationResult asked(String from, ModelIdentity model, EvaluationSplit split, Optional<String> added)
            throws LookalikeException {
        monitor.stage(JobMonitor.Stage.EVALUATING, request.catalogue());
        long start = System.nanoTime();
        Retrieval retrieval = request.openRetrieval();
        String command = reproduction.command(request, Precision.of(model));
        EvaluationReport report = new Evaluation(retrieval,
                request.settings(version, command, from, model, retrieval)).run(split, monitor);
        return new EvaluationResult(report, (System.nanoTime() - start) / NANOS_PER_SECOND, added);
    }
}
