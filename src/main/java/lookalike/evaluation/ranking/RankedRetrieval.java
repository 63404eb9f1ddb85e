package lookalike.evaluation.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.evaluation.retrieval.QuerySet;
import lookalike.evaluation.retrieval.Ranking;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.retrieval.VectorSubset;
import lookalike.evaluation.speed.TemporaryFile;
import lookalike.features.Feature;
import lookalike.index.forest.ForestParameters;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.RankingVector;
import lookalike.ranking.index.RankingIndex;

/**
 * Ranks as search does, in spaces that were trained without the queries. Compares every product with every query, or
 * those that a forest leads to, grown as a catalogue's own in a temporary file. Similarities are cosines of the
 * network's features, as everywhere.
 */
public final class RankedRetrieval implements Retrieval {

    private final TrainedRanking trained;
    private final RankingVariant variant;
    private final Optional<ForestParameters> forest;

    /**
     * @param trained for the split that is evaluated; stays open
     * @param variant how to rank; of columns no more than there is
     */
    public RankedRetrieval(TrainedRanking trained, RankingVariant variant) {
        this(trained, variant, Optional.empty());
    }

    /** @param forest to search with instead of comparing every product */
    public RankedRetrieval(TrainedRanking trained, RankingVariant variant, Optional<ForestParameters> forest) {
        if (variant.method() == RankingMethod.RAW) {
            throw new IllegalArgumentException("raw results need no training");
        }
        this.trained = trained;
        this.variant = variant;
        this.forest = forest;
    }

    @Override
    public String name() {
        return forest.isPresent() ? "forest" : "exact";
    }

    @Override
    public String index() {
        return (forest.isPresent() ? "forest of the ranking, %d trees, tuned as a catalogue's own, over "
                .formatted(forest.get().trees()) : "exact scan of ") + trained.description();
    }

    @Override
    public Set<String> fittedOn(int query) {
        return trained.seenFor(query);
    }

    @Override
    public List<Ranking> find(VectorSubset searched, QuerySet wanted, int k, Progress progress)
            throws LookalikeException {
        Ranking[] rankings = new Ranking[wanted.vectors().size()];
        int done = 0;
        for (TrainedFold fold : trained.folds()) {
            if (forest.isEmpty()) {
                find(fold, fold.gallery().exact(), searched, wanted, k, rankings, done, progress);
            } else {
                int before = done;
                try (TemporaryFile file = TemporaryFile.claim();
                        RankingIndex grown = fold.gallery().forest(file.path(), forest.get(),
                                (_, _) -> progress.reached(before, rankings.length))) {
                    find(fold, grown, searched, wanted, k, rankings, done, progress);
                }
            }
            done += fold.fold().queries().length;
        }
        progress.reachedOrCancel(rankings.length, rankings.length);
        return List.of(rankings);
    }

    private void find(TrainedFold fold, RankingIndex index, VectorSubset searched, QuerySet wanted, int k,
            Ranking[] rankings, int done, Progress progress) {
        List<RankingVector> vectors = variant.garment() ? fold.vectors() : fold.wholes();
        for (int i = 0; i < vectors.size(); i++) {
            progress.reachedOrCancel(done + i, rankings.length);
            int query = fold.fold().queries()[i];
            int[] found = fold.gallery().find(index, vectors.get(i), variant, wanted.excluded().get(query), k);
            rankings[query] = new Ranking(found, cosines(searched, wanted, query, found));
        }
    }

    private static double[] cosines(VectorSubset searched, QuerySet wanted, int query, int[] found) {
        Feature feature = wanted.vectors().matrix().row(wanted.vectors().rows()[query]);
        return Arrays.stream(found)
                .mapToDouble(position -> feature.cosine(searched.matrix().row(searched.rows()[position]))).toArray();
    }
}
