package lookalike.ranking.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lookalike.features.KeyedRows;
import lookalike.features.cache.FeatureRows;
import lookalike.index.Neighbour;
import lookalike.index.catalogue.ForestNotice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestDelta;
import lookalike.index.forest.ForestException;
import lookalike.ranking.store.StoredRanking;
import lookalike.storage.NumberedFiles;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The forest of inner products over a catalogue's {@linkplain CompositeRows composite vectors}: leads to the rows
 * that may have the greatest scores. Safe for use by several threads.
 */
final class RankingForest implements AutoCloseable {

    private final Path file;
    private final Forest forest;
    private final CompositeSpace space;
    private final ForestDelta delta;
    private final BitSet added = new BitSet();

    private RankingForest(Path file, Forest forest, CompositeSpace space, KeyedRows rowOfPixels) {
        this.file = file;
        this.forest = forest;
        this.space = space;
        int[] rows = IntStream.range(0, forest.description().items()).map(forest::row).toArray();
        added.or(rowOfPixels.used());
        IntStream.of(rows).filter(row -> row >= 0).forEach(added::clear);
        this.delta = new ForestDelta(forest, rows, added);
    }

    /** @return the forest files of these features; the newest is used */
    static NumberedFiles files(FeatureRows features) {
        return new NumberedFiles(features.folder(), "ranked-" + features.identity().key() + "-", ".forest");
    }

    /** @return what a forest is grown of: features, and the space that they are seen in */
    static String model(FeatureRows features, StoredRanking ranking) {
        return features.identity().line() + " " + ranking.training();
    }

    /**
     * @param notice told if there is a forest that is damaged; one of another space is not worth a word
     * @return empty if there is none that can be used
     */
    static Optional<RankingForest> open(FeatureRows features, StoredRanking ranking,
            Consumer<? super ForestNotice> notice) throws StorageException {
        NumberedFiles files = files(features);
        List<Path> replaced = new ArrayList<>();
        while (true) {
            Optional<Path> file = files.newestFirst().stream().filter(each -> !replaced.contains(each)).findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try {
                return open(file.get(), features.keys(), model(features, ranking));
            } catch (ForestException.OtherFeatures _) {
                return Optional.empty();
            } catch (ForestException problem) {
                if (Files.exists(file.get())) {
                    notice.accept(new ForestNotice.Unusable(file.get(), problem));
                    return Optional.empty();
                }
                // A writer has replaced it by a newer one.
                replaced.add(file.get());
            }
        }
    }

    /** @return the forest in a file; empty if it comes without its space */
    static Optional<RankingForest> open(Path file, KeyedRows rowOfPixels, String model)
            throws ForestException, StorageException {
        Forest forest = Forest.open(file, rowOfPixels, model);
        Optional<RankingForest> opened = Optional.empty();
        try {
            opened = forest.attachment().map(CompositeSpace::of)
                    .filter(space -> space.dimension() == forest.description().dimension())
                    .map(space -> new RankingForest(file, forest, space, rowOfPixels));
        } catch (IllegalArgumentException _) {
            // The bytes are not those of a space, though nothing has changed them: a release that has none like it.
        } finally {
            if (opened.isEmpty()) {
                forest.close();
            }
        }
        return opened;
    }

    /** @return the decision made when the forest was grown; empty if there is none that can be read */
    Optional<IndexDecision> decision() {
        return IndexDecision.read(file);
    }

    /** @return the file's size */
    long bytes() {
        return forest.bytes();
    }

    /** @return whether so much has changed that growing a new forest is worth its time */
    boolean isForestDue() {
        return delta.isForestDue();
    }

    /**
     * The photo's own product may have other values in its columns than the photo seems to have; then its score is
     * far from the best, and it is found as one of those that look like the photo, whatever they are.
     *
     * @param count how many rows of the forest to give at most by the score, by looks, and by what tells the very
     *     product
     * @param among the only rows to give, or null for all
     * @return rows that may be the best, and all rows that were added since the forest was grown
     */
    BitSet candidates(RankingQuery query, int count, @Nullable BitSet among) {
        BitSet rows = (BitSet) added.clone();
        if (among != null) {
            rows.and(among);
        }
        lead(space.point(query), count, among, rows);
        lead(space.point(query.ofLooks()), count, among, rows);
        query.ofSame().ifPresent(same -> lead(space.point(same), count, among, rows));
        return rows;
    }

    private void lead(float[] point, int count, @Nullable BitSet among, BitSet rows) {
        List<Neighbour> found = delta.nearest(point, count, forest.description().searchParameters(), among,
                _ -> new long[0]);
        found.forEach(neighbour -> rows.set(neighbour.item()));
    }

    @Override
    public void close() {
        forest.close();
    }
}
