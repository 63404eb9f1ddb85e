package lookalike.ranking.store;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lookalike.Progress;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureRows;
import lookalike.ranking.RankingPoint;
import lookalike.ranking.RankingSpace;
import lookalike.ranking.RankingVector;
import lookalike.storage.SectionFile;
import lookalike.storage.StorageException;

/**
 * A catalogue's ranking space with the codes of all its pictures, as they were when it was opened: a writer that
 * replaces the file does not affect it. Safe for use by several threads; closing it ends the codes.
 */
public final class StoredRanking implements AutoCloseable {

    private final SectionFile<RankingDescription> file;
    private final RankingSpace space;
    private final RankingCodes codes;
    private final Arena arena;

    private StoredRanking(SectionFile<RankingDescription> file, RankingSpace space, RankingCodes codes, Arena arena) {
        this.file = file;
        this.space = space;
        this.codes = codes;
        this.arena = arena;
    }

    static StoredRanking open(Path path, FeatureRows features)
            throws RankingException, StorageException, FeatureCacheException {
        SectionFile<RankingDescription> file = SectionFile.open(path, new RankingFormat());
        @SuppressWarnings("MustBeClosedChecker") // the ranking closes it
        Arena arena = Arena.ofShared();
        boolean done = false;
        try {
            requireModel(file, features.identity());
            RankingSpace space = RankingSections.space(file);
            StoredRanking opened = new StoredRanking(file, space, codes(file, space, features, arena), arena);
            done = true;
            return opened;
        } finally {
            if (!done) {
                arena.close();
                file.close();
            }
        }
    }

    static void requireModel(SectionFile<RankingDescription> file, ModelIdentity identity) throws RankingException {
        String model = identity.line();
        if (!file.description().model().equals(model)) {
            throw new RankingException.OtherFeatures(file.path(), file.description().model(), model);
        }
    }

    private static RankingCodes codes(SectionFile<RankingDescription> file, RankingSpace space,
            FeatureRows features, Arena arena)
            throws RankingException, FeatureCacheException {
        int stored = file.description().rows();
        RowKeys keys = new RowKeys(RankingFormat.section(file, RankingSections.KEYS, (long) RowKeys.LENGTH * stored));
        RankingCodes codes = stored(file, space);
        int count = features.keys().count();
        return count <= stored && keys.are(features.keys()) ? codes.first(count)
                : ordered(codes, keys, count, space, features, arena);
    }

    private static RankingCodes stored(SectionFile<RankingDescription> file, RankingSpace space)
            throws RankingException {
        int rows = file.description().rows();
        int columns = space.columns().size();
        long lengths = space.identity().isPresent() ? 4L * rows : 0;
        MemorySegment predictions =
                RankingFormat.section(file, RankingSections.PREDICTIONS, (long) Predictions.width(columns) * rows);
        return new RankingCodes(RankingFormat.section(file, RankingSections.CODES, (long) space.dimension() * rows),
                RankingFormat.section(file, RankingSections.LENGTHS, lengths), new Predictions(predictions, columns),
                rows,
                space.looksDimension(), space.detailsDimension());
    }

    /** Features were added or renumbered since the codes were written. */
    private static RankingCodes ordered(RankingCodes stored, RowKeys keys, int count, RankingSpace space,
            FeatureRows features, Arena arena) throws FeatureCacheException {
        RankingCodes ordered = CatalogueEmbedding.allocate(space, count, arena);
        Map<String, Integer> places = new HashMap<>();
        for (int row = 0; row < keys.rows(); row++) {
            places.put(keys.pixels(row), row);
        }
        Map<String, Integer> without = new HashMap<>();
        features.keys().asMap().forEach((pixels, row) -> {
            Integer place = places.get(RowKeys.beginning(pixels));
            if (place == null) {
                without.put(pixels, row);
            } else {
                stored.copy(place, ordered, row);
            }
        });
        if (!without.isEmpty()) {
            CatalogueEmbedding.put(space, features, without, ordered, Progress.UNWATCHED);
        }
        return ordered;
    }

    /** @return the picture of a row, to compare others with; its probabilities are {@link Predictions#weights} */
    public RankingVector vector(int row) {
        List<float[]> probabilities = new ArrayList<>();
        for (int column = 0; column < space.columns().size(); column++) {
            int values = space.columns().get(column).values().size();
            probabilities.add(codes.predictions().weights(row, column, values));
        }
        return space.vector(new RankingPoint(codes.direction(row), probabilities));
    }

    /** @return the space, which stays usable when this is closed */
    public RankingSpace space() {
        return space;
    }

    /** @return whether the space is that of another file, bit for bit */
    boolean hasSpaceOf(StoredRanking other) {
        Map<String, MemorySegment> own = RankingSections.of(space);
        Map<String, MemorySegment> others = RankingSections.of(other.space);
        return training().equals(other.training()) && space.model().equals(other.space.model())
                && space.columns().equals(other.space.columns()) && space.weights().equals(other.space.weights())
                && space.pin().equals(other.space.pin()) && space.nearest().equals(other.space.nearest())
                && own.keySet().equals(others.keySet())
                && own.entrySet().stream().allMatch(each -> each.getValue()
                        .mismatch(Objects.requireNonNull(others.get(each.getKey()))) < 0);
    }

    /** @return the codes of all rows of the feature matrix */
    public RankingCodes codes() {
        return codes;
    }

    /** @return how the space was trained */
    public RankingTraining training() {
        return file.description().training();
    }

    /** @return pictures that were added, removed or got other values since it was trained, when it was written */
    public int changes() {
        return file.description().changes();
    }

    /**
     * Compares the pictures with those of today.
     *
     * @param labels by pixel hash, as they were given to {@link RankingWriter}
     * @return how many were added, removed or got other values since it was written
     */
    public int changesTo(Map<String, Integer> labels) throws RankingException {
        int stored = file.description().rows();
        RowKeys keys = new RowKeys(RankingFormat.section(file, RankingSections.KEYS, (long) RowKeys.LENGTH * stored));
        Map<String, Integer> before = new HashMap<>();
        for (int row = 0; row < stored; row++) {
            before.put(keys.pixels(row), keys.labels(row));
        }
        before.remove(RowKeys.none());
        int changes = 0;
        for (Map.Entry<String, Integer> picture : labels.entrySet()) {
            Integer label = before.remove(RowKeys.beginning(picture.getKey()));
            changes += picture.getValue().equals(label) ? 0 : 1;
        }
        return changes + before.size();
    }

    /** @return bytes of the file that each picture takes */
    public int pictureBytes() {
        return codes.width() + (codes.details() > 0 ? 4 : 0) + Predictions.width(space.columns().size())
                + RowKeys.LENGTH;
    }

    /** @return the file */
    public Path path() {
        return file.path();
    }

    /** @return the file's size in bytes */
    public long bytes() {
        return file.bytes();
    }

    @Override
    public void close() {
        arena.close();
        file.close();
    }
}
