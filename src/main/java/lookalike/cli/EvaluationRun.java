package lookalike.cli;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.Products;
import lookalike.evaluation.Trial;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.Engine;
import lookalike.features.FeatureCache;
import lookalike.features.ModelIdentity;
import lookalike.recommendation.RecommendationException;

/** From options to a report: opens catalogue and features, draws the trial, runs it with its progress shown. */
final class EvaluationRun {

    /** Where people look first; the tables by class are made there if it was asked for. */
    private static final int USUAL_K = 5;
    private static final double CONFIDENCE = 0.95;

    private final Session session;
    private final EvaluationOptions options;
    private final Optional<Engine> engine;
    private final String version;

    /** @param engine for queries whose features are not known yet */
    EvaluationRun(Session session, EvaluationOptions options, Optional<Engine> engine, String version) {
        this.session = session;
        this.options = options;
        this.engine = engine;
        this.version = version;
    }

    EvaluationReport report() throws LookalikeException {
        Rooms rooms = session.rooms();
        ModelIdentity model = rooms.model().info().identity();
        try (Catalogue catalogue = rooms.shelf().open(options.catalogue());
                FeatureCache cache = FeatureCache.open(rooms.shelf().folder(catalogue.name()), model)) {
            if (cache.rows().isEmpty()) {
                throw new RecommendationException.NotIndexed(catalogue.name());
            }
            BitSet among = catalogue.where(options.conditions());
            try (Products products = Products.searched(catalogue, cache, options.relevance())) {
                return options.folder().isPresent()
                        ? between(catalogue, cache, products, among, options.folder().get())
                        : judged(catalogue.name(), catalogue.name(), model,
                                Trial.within(products, among, count(), options.holdout(), options.seed()));
            }
        }
    }

    private EvaluationReport between(Catalogue catalogue, FeatureCache cache, Products products, BitSet among,
                                     String folder) throws LookalikeException {
        QueryFolder place = new QueryFolder(session, engine);
        try (Catalogue queries = place.catalogue(folder);
                FeatureCache features = place.features(queries, cache);
                Products asked = Products.queries(queries, features, options.relevance(), products)) {
            return judged(catalogue.name(), queries.name(), cache.identity(),
                    Trial.between(products, among, asked, count(), options.seed()));
        }
    }

    private Optional<Integer> count() {
        return Optional.of(options.count()).filter(count -> count > 0);
    }

    private EvaluationReport judged(String searched, String asked, ModelIdentity model, Trial trial)
            throws LookalikeException {
        long start = System.nanoTime();
        Retrieval retrieval = options.retrieval();
        EvaluationReport report;
        try (ProgressMeter meter = session.watch("Evaluating " + searched, "queries")) {
            report = new Evaluation(retrieval, settings(searched, asked, model, retrieval)).run(trial, meter);
        }
        session.tell("Asked %,d queries of %,d products in %.1f seconds.".formatted(report.counts().queries(),
                report.counts().searched(), (System.nanoTime() - start) / 1e9));
        if (report.counts().withoutFeature() > 0) {
            session.tell("%d of the %d products took no part; 'lookalike index %s' looks at their pictures.".formatted(
                    report.counts().withoutFeature(), report.counts().products(), searched));
        }
        return report;
    }

    private Settings settings(String searched, String asked, ModelIdentity model, Retrieval retrieval) {
        List<Integer> ks = options.ks();
        return new Settings(version, options.command(), searched, asked, options.relevance().parts(), ks,
                ks.contains(USUAL_K) ? USUAL_K : ks.getFirst(), options.count(), options.holdout(), options.seed(),
                EvaluationOptions.texts(options.conditions()), retrieval.name(), retrieval.index(), model,
                options.resamples(), CONFIDENCE);
    }
}
