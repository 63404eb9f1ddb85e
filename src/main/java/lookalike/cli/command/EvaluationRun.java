package lookalike.cli.command;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.option.EvaluationOptions;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Evaluation;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.search.SearchException;

/** From options to a report: opens catalogue and features, draws the trial, runs it with its progress shown. */
final class EvaluationRun {

    /** Where people look first; the tables by class are made there if it was asked for. */
    private static final int USUAL_K = 5;
    private static final double CONFIDENCE = 0.95;

    private final CommandContext session;
    private final EvaluationOptions options;
    private final NetworkChoice network;
    private final String version;

    /** @param network whose features are judged, and for queries whose features are not known yet */
    EvaluationRun(CommandContext session, EvaluationOptions options, NetworkChoice network, String version) {
        this.session = session;
        this.options = options;
        this.network = network;
        this.version = version;
    }

    EvaluationReport report() throws LookalikeException {
        Services rooms = session.rooms();
        try (Catalogue catalogue = rooms.shelf().open(options.catalogue())) {
            ModelIdentity model = rooms.model().identity(new NetworkAccess(session).precision(network, catalogue));
            Path folder = rooms.shelf().folder(catalogue.name());
            if (FeatureCache.contents(folder).getOrDefault(model, 0) == 0) {
                throw new SearchException.NotIndexed(catalogue.name());
            }
            return report(catalogue, folder, model);
        }
    }

    private EvaluationReport report(Catalogue catalogue, Path folder, ModelIdentity model) throws LookalikeException {
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, model)) {
            BitSet among = catalogue.where(options.conditions());
            try (EvaluatedProducts products = EvaluatedProducts.searched(catalogue, features, options.relevance())) {
                return options.folder().isPresent()
                        ? between(catalogue, features, products, among, options.folder().get())
                        : judged(catalogue.name(), catalogue.name(), model,
                                EvaluationSplit.within(products, among, count(), options.holdout(), options.seed()));
            }
        }
    }

    private EvaluationReport between(Catalogue catalogue, FeatureSnapshot features, EvaluatedProducts products, BitSet among,
                                     String folder) throws LookalikeException {
        QueryFolder place = new QueryFolder(session,
                network.orElse(new NetworkAccess(session).precision(network, catalogue)));
        try (Catalogue queries = place.catalogue(folder);
                FeatureSnapshot asking = place.features(queries, features);
                EvaluatedProducts asked = EvaluatedProducts.queries(queries, asking, options.relevance(), products)) {
            return judged(catalogue.name(), queries.name(), features.identity(),
                    EvaluationSplit.between(products, among, asked, count(), options.seed()));
        }
    }

    private Optional<Integer> count() {
        return Optional.of(options.count()).filter(count -> count > 0);
    }

    private EvaluationReport judged(String searched, String asked, ModelIdentity model, EvaluationSplit trial)
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
        return new Settings(version, options.command(Precision.of(model)), searched, asked,
                options.relevance().parts(), ks, ks.contains(USUAL_K) ? USUAL_K : ks.getFirst(), options.count(),
                options.holdout(), options.seed(),
                EvaluationOptions.texts(options.conditions()), retrieval.name(), retrieval.index(), model,
                options.resamples(), CONFIDENCE);
    }
}
