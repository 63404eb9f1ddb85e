package lookalike.service.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lookalike.catalogue.Condition;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.ranking.RankingMethod;

/**
 * A request for an evaluation: everything that its numbers depend on.
 *
 * @param catalogue the name of the catalogue that is searched
 * @param relevance defines which results are relevant
 * @param ks numbers of results to look at, each at least 1; kept rising and each once
 * @param seed of everything that is drawn
 * @param retrieval finds
 * @param ranking of what is found
 * @param conditions that products must meet to take part
 * @param resamples of the bootstrap for the intervals, at least 1
 * @param megabytes memory for the queries that are compared at once, at least 1; no number depends on it
 * @param network in whose features to search
 */
public record EvaluationRequest(String catalogue, Relevance relevance, List<Integer> ks, QueryChoice queries,
        long seed, RetrievalChoice retrieval, RankingChoice ranking, List<Condition> conditions, int resamples,
        int megabytes, NetworkChoice network) {

    public static final Relevance USUAL_RELEVANCE = Relevance.parse("category");
    public static final List<Integer> USUAL_KS = List.of(1, 5, 10, 20, 50);
    public static final long USUAL_SEED = 1;
    public static final int USUAL_RESAMPLES = 1000;
    public static final int USUAL_MEGABYTES = 256;

    private static final double CONFIDENCE = 0.95;
    /** The number of results that users see first; tables by class use it if it is one of the Ks. */
    private static final int FOCUS = 5;

    public EvaluationRequest {
        ks = List.copyOf(new TreeSet<>(ks));
        conditions = List.copyOf(conditions);
    }

    /** @return an evaluation with defaults for everything else */
    public static EvaluationRequest of(String catalogue, Relevance relevance) {
        return new EvaluationRequest(catalogue, relevance, USUAL_KS, QueryChoice.USUAL, USUAL_SEED,
                RetrievalChoice.EXACT, RankingChoice.USUAL, List.of(), USUAL_RESAMPLES, USUAL_MEGABYTES,
                NetworkChoice.FREE);
    }

    /** @return the same, with the network run as chosen */
    public EvaluationRequest by(NetworkChoice choice) {
        return new EvaluationRequest(catalogue, relevance, ks, queries, seed, retrieval, ranking, conditions, resamples,
                megabytes, choice);
    }

    /** @return the same, ranked as chosen */
    public EvaluationRequest ranked(RankingChoice choice) {
        return new EvaluationRequest(catalogue, relevance, ks, queries, seed, retrieval, choice, conditions, resamples,
                megabytes, network);
    }

    /** @return whether garments are looked for in photos, as search does */
    boolean findsGarments() {
        return ranking.garment() && isRanked();
    }

    /** @return whether results are ranked by what is learned; Annoy's forest and chance know raw features only */
    boolean isRanked() {
        return !ranking.method().equals(Optional.of(RankingMethod.RAW))
                && (retrieval.method() == RetrievalChoice.Method.EXACT
                        || retrieval.method() == RetrievalChoice.Method.FOREST);
    }

    /** @return the conditions as the user types them */
    public List<String> conditionTexts() {
        return conditions.stream().map(Condition::text).toList();
    }

    /** @param asked the name of the catalogue that the queries are from */
    Settings settings(String version, String command, String asked, ModelIdentity model, Retrieval opened) {
        return new Settings(version, command, catalogue, asked, relevance.parts(), ks,
                ks.contains(FOCUS) ? FOCUS : ks.getFirst(), queries.count(), queries.holdout(), seed,
                conditionTexts(), opened.name(), ranking.description(), opened.index(), model, resamples, CONFIDENCE);
    }
}
