package lookalike.evaluation.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lookalike.Progress;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.retrieval.VectorSubset;
import lookalike.features.Feature;
import lookalike.ranking.RankingMethod;

/**
 * Ranks as search does, in spaces that were trained without the queries. Compares every product with every query;
 * similarities are cosines of the network's features, as everywhere.
 */
public final class RankedRetrieval implements Retrieval {

    private final TrainedRanking trained;
    private final RankingVariant variant;

    /**
     * @param trained for the split that is evaluated; stays open
     * @param variant how to rank; of columns no more than there is
     */
    public RankedRetrieval(TrainedRanking trained, RankingVariant variant) {
        if (variant.method() == RankingMethod.RAW) {
            throw new IllegalArgumentException("raw results need no training");
        }
        this.trained = trained;
        this.variant = variant;
    }

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String index() {
        return trained.description();
    }

    @Override
    public Set<String> fittedOn(int query) {
        return trained.seenFor(query);
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress) {
        Ranking[] rankings = new Ranking[wanted.vectors().size()];
        int done = 0;
        for (TrainedFold fold : trained.folds()) {
            for (int i = 0; i < fold.fold().queries().length; i++) {
                progress.reachedOrCancel(done++, rankings.length);
                int query = fold.fold().queries()[i];
                int[] found = fold.gallery().find(fold.vectors().get(i), variant, wanted.excluded().get(query), k);
                rankings[query] = new Ranking(found, cosines(searched, wanted, query, found));
            }
        }
        progress.reachedOrCancel(rankings.length, rankings.length);
        return List.of(rankings);
    }

    private static double[] cosines(VectorSubset searched, QuerySet wanted, int query, int[] found) {
        Feature feature = wanted.vectors().matrix().row(wanted.vectors().rows()[query]);
        return Arrays.stream(found)
                .mapToDouble(position -> feature.cosine(searched.matrix().row(searched.rows()[position]))).toArray();
    }
}
