package lookalike.ranking.training;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.ranking.PinRule;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.store.RankingNotice;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.store.RankingWriter;
import lookalike.ranking.store.StoredRanking;

/** Keeps the ranking space beside a catalogue's features up to date. */
public final class RankingBuilder {

    private static final PinRule PIN = new PinRule(.9, 2);

    private final FeatureWriter writer;

    /** @param writer of the catalogue's features, which keeps other writers out */
    public RankingBuilder(FeatureWriter writer) {
        this.writer = writer;
    }

    /**
     * Trains a space if there is none that can be used.
     *
     * @param notice told if the existing space cannot be used
     * @param progress told shares of the work
     * @return how it was trained; empty if it was not
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the old one stays
     */
    public Optional<RankingTraining> bringUpToDate(Consumer<? super RankingNotice> notice, Progress progress)
            throws LookalikeException {
        try (FeatureSnapshot features = writer.snapshot()) {
            Optional<StoredRanking> found = RankingStore.open(features, notice);
            if (found.isPresent()) {
                found.get().close();
                return Optional.empty();
            }
            int[] rows = features.rowOfPixels().values().stream().mapToInt(Integer::intValue).sorted().toArray();
            if (rows.length == 0) {
                return Optional.empty();
            }
            long start = System.nanoTime();
            RankingSpace space;
            try (FeatureMatrix matrix = features.matrix()) {
                space = new RankingSpace(features.identity().line(),
                        new LooksTrainer(matrix, rows).train(progress).space(), Optional.empty(),
                        Optional.empty(), NearestOthers.quantiles(matrix, rows), PIN);
            }
            RankingTraining training = new RankingTraining(rows.length, (System.nanoTime() - start) / 1e9,
                    RankingTraining.Outcome.NO_COLUMNS, Double.NaN);
            RankingWriter.write(space, training, features, Map.of(), progress);
            return Optional.of(training);
        }
    }
}
