package lookalike.features.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.Fact;
import lookalike.catalogue.CatalogueProblem;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.image.PixelSize;
import lookalike.storage.StorageException;
import org.sqlite.SQLiteErrorCode;

/**
 * The features of one catalogue under one model identity: one vector for each picture that looks different, however
 * many files show it. A folder holds the caches of several identities side by side; they never mix.
 * <p>What is kept survives a kill at any moment: vectors are forced to disk before the database counts them, so the
 * worst that a kill costs is the batch it hit. One thread at a time may change it, any number may read.
 */
public final class FeatureCache implements AutoCloseable {

    private static final String DATABASE = "features.db";

    private final Path folder;
    private final ModelIdentity identity;
    private final FeatureDatabase book;
    private final Optional<String> notice;
    private final Map<String, PictureRecord> pictures;
    private final VectorStore vectors;

    private FeatureCache(Path folder, ModelIdentity identity, FeatureDatabase book, Optional<String> damage)
            throws SQLException, IOException, StorageException {
        this.folder = folder;
        this.identity = identity;
        this.book = book;
        Map<String, String> before = book.spaces();
        this.vectors = new VectorStore(folder, identity, book, before);
        this.pictures = new ConcurrentHashMap<>(book.pictures());
        this.notice = damage.or(() -> noticeOf(vectors.lost(), before.keySet()));
    }

    /**
     * Opens the feature cache in a catalogue's folder, making it if need be.
     *
     * @throws FeatureCacheException if a later release wrote it, or it cannot be read or written
     */
    public static FeatureCache open(Path folder, ModelIdentity identity)
            throws FeatureCacheException, StorageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
        Path database = folder.resolve(DATABASE);
        try {
            return open(folder, identity, Optional.empty());
        } catch (SQLException problem) {
            if (!isDamage(problem)) {
                throw new FeatureCacheException.Failed(database, problem);
            }
            return openAnew(folder, identity, database);
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    /**
     * Looks at what a folder holds without opening or beginning a cache.
     *
     * @return the identities whose features lie there, with the number of pictures that have one; empty if there is no
     *     cache, or only one so damaged that {@link #open} would put it aside; identities that cannot be read are left
     *     out
     * @throws FeatureCacheException if a later release wrote it, or it cannot be read
     */
    public static Map<ModelIdentity, Integer> contents(Path folder) throws FeatureCacheException {
        return look(folder, CacheContents::of, Map.of());
    }

    /** @return what {@link #contents} has as keys, without counting anything */
    public static Set<ModelIdentity> identities(Path folder) throws FeatureCacheException {
        return look(folder, CacheContents::identities, Set.of());
    }

    /** Something found out from a database. */
    @FunctionalInterface
    private interface Look<T> {
        T at(Path database) throws SQLException, FeatureCacheException;
    }

    private static <T> T look(Path folder, Look<T> look, T nothing) throws FeatureCacheException {
        Path database = folder.resolve(DATABASE);
        try {
            return look.at(database);
        } catch (SQLException problem) {
            if (isDamage(problem)) {
                return nothing;
            }
            throw new FeatureCacheException.Failed(database, problem);
        }
    }

    private static FeatureCache open(Path folder, ModelIdentity identity, Optional<String> damage)
            throws FeatureCacheException, StorageException, SQLException, IOException {
        FeatureDatabase book = FeatureDatabase.open(folder.resolve(DATABASE));
        try {
            return new FeatureCache(folder, identity, book, damage);
        } catch (SQLException | IOException | StorageException | RuntimeException problem) {
            book.close();
            throw problem;
        }
    }

    private static FeatureCache openAnew(Path folder, ModelIdentity identity, Path database)
            throws FeatureCacheException, StorageException {
        Path aside = folder.resolve(DATABASE + ".damaged");
        try {
            Files.move(database, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve(DATABASE + "-wal"));
            Files.deleteIfExists(folder.resolve(DATABASE + "-shm"));
            return open(folder, identity, Optional.of("The feature cache %s was damaged and is computed again; the "
                    .formatted(database) + "damaged file is kept as " + aside.getFileName() + "."));
        } catch (SQLException | IOException problem) {
            throw new FeatureCacheException.Failed(database, problem);
        }
    }

    private static boolean isDamage(SQLException problem) {
        int code = problem.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code;
    }

    private Optional<String> noticeOf(boolean lost, Set<String> spaces) {
        if (lost) {
            return Optional.of("The features in %s are missing or damaged and are computed again.".formatted(folder));
        }
        boolean otherModel = !spaces.isEmpty() && !spaces.contains(identity.line());
        return otherModel
                ? Optional.of("The features in %s were made by another model or release; those of %s are computed anew."
                        .formatted(folder, identity.network()))
                : Optional.empty();
    }

    /** @return what its features depend on */
    public ModelIdentity identity() {
        return identity;
    }

    /** @return a sentence for the user if features that were there cannot be used and are computed again */
    public Optional<String> notice() {
        return notice;
    }

    /** @return the row of each picture that has a feature; pictures that look the same share a row */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        pictures.forEach((image, picture) -> picture.pixels().map(vectors::row).ifPresent(row -> rows.put(image, row)));
        return rows;
    }

    /** @return the hash of what each picture shows, whatever its file is; without those that are broken */
    public Map<String, String> pixels() {
        Map<String, String> pixels = new HashMap<>();
        pictures.forEach((image, picture) -> picture.pixels().ifPresent(hash -> pixels.put(image, hash)));
        return pixels;
    }

    /** @return by the hash of what a picture shows, the row of its feature; without what no picture shows any more */
    public Map<String, Integer> rowOfPixels() {
        Map<String, Integer> rows = new HashMap<>();
        pictures.values().forEach(picture -> picture.pixels().ifPresent(hash -> {
            Integer row = vectors.row(hash);
            if (row != null) {
                rows.put(hash, row);
            }
        }));
        return rows;
    }

    /**
     * @param kind what it is, for a name
     * @return how the names of files begin that hold something made of these features, a path in their folder
     */
    public Path belonging(String kind) {
        return folder.resolve(kind + "-" + VectorStore.key(identity) + "-");
    }

    /** @return all rows, mapped; some may belong to no picture any more */
    public FeatureMatrix matrix() throws FeatureCacheException {
        try {
            return vectors.matrix();
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(vectors.file(), problem);
        }
    }

    /** @return the median size of the pictures, to which queries are matched; empty if there are none */
    public Optional<PixelSize> typicalSize() {
        return PixelSize.median(pictures.values().stream().map(PictureRecord::sight)
                .filter(PictureRecord.Seen.class::isInstance)
                .map(sight -> ((PictureRecord.Seen) sight).size()).toList());
    }

    /** @return the pictures that could not be decoded, by name */
    public List<CatalogueProblem> brokenImages() {
        List<CatalogueProblem> problems = new ArrayList<>();
        new TreeMap<>(pictures).forEach((image, picture) -> {
            if (picture.sight() instanceof PictureRecord.Broken(Fact reason)) {
                problems.add(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_IMAGE, image, reason));
            }
        });
        return problems;
    }

    public Path folder() {
        return folder;
    }

    public Optional<PictureRecord> picture(String image) {
        return Optional.ofNullable(pictures.get(image));
    }

    public Collection<PictureRecord> pictures() {
        return List.copyOf(pictures.values());
    }

    public boolean hasVector(String pixels) {
        return vectors.has(pixels);
    }

    /** Keeps what was found out about pictures, with the features of pixels that had none; all or nothing. */
    public void keep(List<PictureRecord> found, Map<String, Feature> features) throws FeatureCacheException {
        try {
            vectors.keep(found, features);
            found.forEach(picture -> pictures.put(picture.image(), picture));
        } catch (IOException | SQLException problem) {
            throw new FeatureCacheException.Failed(vectors.file(), problem);
        }
    }

    /** Forgets pictures; their vectors stay until {@link #compact}, in case the same pixels come back. */
    public void forget(Collection<String> images) throws FeatureCacheException {
        try {
            book.forgetPictures(images);
            images.forEach(pictures::remove);
        } catch (SQLException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    /** Forgets vectors whose bytes are not what was written. @return how many */
    public int dropDamaged() throws FeatureCacheException {
        try {
            return vectors.dropDamaged();
        } catch (IOException | SQLException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    /** Writes the vectors anew without those of forgotten pictures, once these are more than a quarter. */
    public void compact() throws FeatureCacheException, StorageException {
        try {
            vectors.compact(pixels().values());
        } catch (IOException | SQLException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    @Override
    public void close() throws FeatureCacheException {
        try {
            book.close();
        } catch (SQLException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }
}
