package lookalike.ranking.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lookalike.features.KeyedRows;
import lookalike.features.cache.FeatureRows;
import lookalike.index.catalogue.ForestFiles;
import lookalike.index.catalogue.ForestNotice;
import lookalike.index.catalogue.ForestUnion;
import lookalike.index.catalogue.IndexDecision;
import lookalike.index.forest.Forest;
import lookalike.index.forest.ForestException;
import lookalike.index.forest.SearchParameters;
import lookalike.ranking.store.StoredRanking;
import lookalike.storage.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The forest of inner products over a catalogue's {@linkplain CompositeRows composite vectors}, or the forests of the
 * parts that it was made of: leads to the rows that may have the greatest scores. Safe for use by several threads.
 */
final class RankingForest implements AutoCloseable {

    private final Path file;
    private final ForestUnion forests;
    /** Of each forest: they are scaled to its own rows, so that distances of one say nothing about those of another. */
    private final List<CompositeSpace> spaces;

    private RankingForest(Path file, ForestUnion forests, List<CompositeSpace> spaces) {
        this.file = file;
        this.forests = forests;
        this.spaces = spaces;
    }

    /** @return the forest files of these features; the newest is used */
    static ForestFiles files(FeatureRows features) {
        return new ForestFiles(features.folder(), "ranked-" + features.identity().key() + "-");
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
        ForestFiles files = files(features);
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

    /**
     * @param file of a forest, or of a list of forests
     * @return the forests; empty if one comes without its space
     */
    static Optional<RankingForest> open(Path file, KeyedRows rowOfPixels, String model)
            throws ForestException, StorageException {
        List<Forest> forests = new ArrayList<>();
        Optional<RankingForest> opened = Optional.empty();
        try {
            for (Path member : ForestFiles.members(file)) {
                forests.add(Forest.open(member, rowOfPixels, model));
            }
            List<CompositeSpace> spaces = spaces(forests);
            if (spaces.size() == forests.size()) {
                opened = Optional.of(new RankingForest(file, new ForestUnion(forests, rowOfPixels.used()), spaces));
            }
        } finally {
            if (opened.isEmpty()) {
                forests.forEach(Forest::close);
            }
        }
        return opened;
    }

    private static List<CompositeSpace> spaces(List<Forest> forests) {
        try {
            List<CompositeSpace> spaces = new ArrayList<>();
            for (Forest forest : forests) {
                forest.attachment().map(CompositeSpace::of)
                        .filter(space -> space.dimension() == forest.description().dimension())
                        .ifPresent(spaces::add);
            }
            return spaces;
        } catch (IllegalArgumentException _) {
            // The bytes are not those of a space, though nothing has changed them: a release that has none like it.
            return List.of();
        }
    }

    /** @return the decision made when the forest was grown; empty if there is none that can be read */
    Optional<IndexDecision> decision() {
        return IndexDecision.read(file);
    }

    /** @return the file's size */
    long bytes() {
        return forests.bytes();
    }

    /** @return whether so much has changed that growing a new forest is worth its time */
    boolean isForestDue() {
        return forests.isForestDue();
    }

    /**
     * @param count how many rows of each forest to give at most
     * @param among the only rows to give, or null for all
     * @return rows that may have the greatest scores, and all rows that were added since the forests were grown
     */
    BitSet candidates(RankingQuery query, int count, @Nullable BitSet among) {
        return candidates(query, count, null, among);
    }

    /**
     * The same for a product of the catalogue, which lies among its own kind, so that nearly all that is best is found
     * with the least effort that can give as many. Photos, whose predictions may contradict each other, need what the
     * forests were tuned to. Of products whose columns contradict their looks, as many do that have no others of their
     * kind, the forest's lists tell what is beside them, though trees do not lead there.
     *
     * @param own rows of pictures beside which what is best may lie: the product's, where they are of this index,
     *     whether a filter lets them pass or not
     */
    BitSet candidatesOfProduct(RankingQuery product, int count, @Nullable BitSet among, Set<Integer> own) {
        BitSet rows = candidates(product, count, SearchParameters.of(count, count), among);
        BitSet listed = new BitSet();
        own.forEach(row -> listed.or(forests.listed(row)));
        if (among != null) {
            listed.and(among);
        }
        rows.or(listed);
        return rows;
    }

    private BitSet candidates(RankingQuery query, int count, @Nullable SearchParameters effort,
            @Nullable BitSet among) {
        BitSet rows = (BitSet) forests.added().clone();
        if (among != null) {
            rows.and(among);
        }
        for (int forest = 0; forest < spaces.size(); forest++) {
            lead(forest, spaces.get(forest).point(query), count, effort, among, rows);
        }
        return rows;
    }

    /**
     * The photo's own product may have other values in its columns than the photo seems to have; then its score is
     * far from the best, and it is found as one of those that look like the photo, whatever they are.
     *
     * @param count how many rows of each forest to give at most by looks, and by what tells the very product
     * @param among the only rows to give, or null for all
     * @return rows that may be those of the photo's own product
     */
    BitSet own(RankingQuery photo, int count, @Nullable BitSet among) {
        BitSet rows = new BitSet();
        for (int forest = 0; forest < spaces.size(); forest++) {
            CompositeSpace space = spaces.get(forest);
            lead(forest, space.point(photo.ofLooks()), count, null, among, rows);
            Optional<RankingQuery> same = photo.ofSame();
            if (same.isPresent()) {
                lead(forest, space.point(same.get()), count, null, among, rows);
            }
        }
        return rows;
    }

    private void lead(int forest, float[] point, int count, @Nullable SearchParameters effort,
            @Nullable BitSet among, BitSet rows) {
        forests.nearestIn(forest, point, count, effort, among).forEach(neighbour -> rows.set(neighbour.item()));
    }

    @Override
    public void close() {
        forests.close();
    }
}
