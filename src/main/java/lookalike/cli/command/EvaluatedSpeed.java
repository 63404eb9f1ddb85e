package lookalike.cli.command;

import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cli.option.EvaluationOptions;
import lookalike.cli.option.SpeedOptions;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.AnnoyMethod;
import lookalike.evaluation.speed.ForestMethod;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.evaluation.speed.SearchSpeed;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.evaluation.speed.SpeedVectors;
import lookalike.features.FeatureMatrix;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.index.forest.ForestParameters;

/** Compares exact search over an evaluated catalogue with a forest, for the charts of the report. */
final class EvaluatedSpeed {

    private static final List<Integer> KS = List.of(5, 10);
    private static final int ROUNDS = 3;
    private static final double LEVEL = 0.95;
    private static final int MOST_QUERIES = 300;
    /** Of the products at most so many are taken out to ask about. */
    private static final int SHARE = 5;

    private final CommandContext session;
    private final EvaluationOptions options;
    private final NetworkChoice network;

    /** @param network whose features are searched */
    EvaluatedSpeed(CommandContext session, EvaluationOptions options, NetworkChoice network) {
        this.session = session;
        this.options = options;
        this.network = network;
    }

    /** @return empty, and said so, if there are too few products to compare anything */
    Optional<SpeedReport> measured() throws LookalikeException {
        SearchMethod method = options.forest().orElseGet(() -> new ForestMethod(ForestParameters.USUAL.trees(),
                options.seed(), Runtime.getRuntime().availableProcessors()));
        SpeedOptions.Index index =
                method instanceof AnnoyMethod ? SpeedOptions.Index.ANNOY : SpeedOptions.Index.FOREST;
        SpeedPlan plan = new SpeedPlan(KS, index.searchKs(), ROUNDS, 1, LEVEL);
        try (FeatureSnapshot features = new CatalogueFeatures(session).open(options.catalogue(), network);
                FeatureMatrix matrix = features.matrix()) {
            int[] used = CatalogueFeatures.used(features);
            int queries = Math.min(MOST_QUERIES, used.length / SHARE);
            if (queries == 0) {
                session.tell("%s has too few products to compare searches on.".formatted(options.catalogue()));
                return Optional.empty();
            }
            try (SpeedVectors vectors = SpeedVectors.heldOut(matrix.vectors(), used, queries, options.seed());
                    ProgressMeter meter = session.watch("Comparing exact search with a forest", "steps")) {
                return Optional.of(new SpeedReport(plan, new SearchSpeed(plan, method, meter).of(vectors)));
            }
        }
    }
}
