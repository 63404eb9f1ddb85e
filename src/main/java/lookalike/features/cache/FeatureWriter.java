package lookalike.features.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.FileName;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.storage.Sqlite;
import lookalike.storage.StorageException;
import lookalike.storage.WriteLock;

/**
 * The features of one catalogue under one model identity while they change. Until it is closed, it is the only writer
 * of this catalogue's features, in this program or another.
 * <p>Stored features survive a kill at any moment: vectors are forced to disk before the database counts them, so a
 * kill loses one batch at most. One thread at a time may change it, any number may read.
 */
public final class FeatureWriter implements AutoCloseable {

    private static final String LOCK = "indexing.lock";

    private final Path folder;
    private final ModelIdentity identity;
    private final WriteLock lock;
    private final FeatureDatabaseWriter database;
    private final Optional<CacheNotice> notice;
    private final Map<String, PictureRecord> pictures;
    private final VectorStore vectors;
    /** The pixel hashes that have a description. */
    private final Set<String> described = ConcurrentHashMap.newKeySet();

    private FeatureWriter(Path folder, ModelIdentity identity, WriteLock lock, FeatureDatabaseWriter database,
            Optional<CacheNotice> damage) throws SQLException, IOException, StorageException {
        this.folder = folder;
        this.identity = identity;
        this.lock = lock;
        this.database = database;
        StoredFeatures stored = database.read(identity);
        this.vectors = new VectorStore(folder, identity, database, stored);
        this.pictures = new ConcurrentHashMap<>(stored.pictures());
        this.described.addAll(database.described());
        this.notice = damage.or(() -> noticeOf(vectors.lost(), stored.spaces()));
    }

    static FeatureWriter open(Path folder, ModelIdentity identity) throws FeatureCacheException, StorageException {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
        WriteLock lock = WriteLock.take(folder.resolve(LOCK))
                .orElseThrow(() -> new FeatureCacheException.Busy(folder));
        boolean done = false;
        try {
            FeatureWriter opened = openOrRepair(folder, identity, lock);
            done = true;
            return opened;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    private static FeatureWriter openOrRepair(Path folder, ModelIdentity identity, WriteLock lock)
            throws FeatureCacheException, StorageException {
        Path file = folder.resolve(FeatureSchema.FILE);
        try {
            return open(folder, identity, lock, Optional.empty());
        } catch (SQLException problem) {
            if (Sqlite.fault(problem) != Sqlite.Fault.DAMAGED) {
                throw new FeatureCacheException.Failed(file, problem);
            }
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
        Path aside = folder.resolve(FeatureSchema.FILE + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            for (String left : List.of("-journal", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve(FeatureSchema.FILE + left));
            }
            try (FeatureDatabaseWriter database = FeatureDatabaseWriter.open(file)) {
                DatabaseRescue.run(aside, identity, database);
            }
            return open(folder, identity, lock, Optional.of(
                    new CacheNotice.Damaged(file, FileName.of(aside))));
        } catch (SQLException | IOException problem) {
            throw new FeatureCacheException.Failed(file, problem);
        }
    }

    private static FeatureWriter open(Path folder, ModelIdentity identity, WriteLock lock, Optional<CacheNotice> damage)
            throws FeatureCacheException, StorageException, SQLException, IOException {
        FeatureDatabaseWriter database = FeatureDatabaseWriter.open(folder.resolve(FeatureSchema.FILE));
        boolean done = false;
        try {
            FeatureWriter opened = new FeatureWriter(folder, identity, lock, database, damage);
            done = true;
            return opened;
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    private Optional<CacheNotice> noticeOf(boolean lost, List<String> spaces) {
        if (lost) {
            return Optional.of(new CacheNotice.Lost(folder));
        }
        boolean otherModel = !spaces.isEmpty() && !spaces.contains(identity.line());
        return otherModel
                ? Optional.of(new CacheNotice.OtherModel(folder, identity.network()))
                : Optional.empty();
    }

    /** @return a notice for the user if existing features cannot be used and are computed again */
    public Optional<CacheNotice> notice() {
        return notice;
    }

    /** @return the identity that the features depend on */
    public ModelIdentity identity() {
        return identity;
    }

    /** @return the catalogue's folder with its features */
    public Path folder() {
        return folder;
    }

    /** @return the current features; unaffected by later changes, and stays open when this is closed */
    public FeatureSnapshot snapshot() throws FeatureCacheException {
        try {
            return new FeatureSnapshot(folder, identity, new StoredFeatures(Map.copyOf(pictures), vectors.rows(),
                    Optional.empty(), List.of()), Optional.of(vectors.file().openToRead()));
        } catch (IOException problem) {
            throw failed(problem);
        }
    }

    /** @return the record of a picture */
    public Optional<PictureRecord> picture(String image) {
        return Optional.ofNullable(pictures.get(image));
    }

    /** @return the records of all pictures */
    public Collection<PictureRecord> pictures() {
        return List.copyOf(pictures.values());
    }

    /** @return whether there is a feature of the pixels with this hash */
    public boolean hasVector(String pixels) {
        return vectors.has(pixels);
    }

    /** @return whether there is a description of the pixels with this hash, by today's formulas */
    public boolean hasDescription(String pixels) {
        return described.contains(pixels);
    }

    /** Stores records of pictures, with the features of pixels that had none; all or nothing. */
    public void keep(List<PictureRecord> found, Map<String, Feature> features) throws FeatureCacheException {
        keep(found, features, Map.of());
    }

    /** Stores records of pictures, with the features and descriptions of pixels that had none; all or nothing. */
    public void keep(List<PictureRecord> found, Map<String, Feature> features,
            Map<String, PictureDescription> descriptions) throws FeatureCacheException {
        Map<String, Feature> unit = new LinkedHashMap<>();
        features.forEach((pixels, feature) -> unit.put(pixels, feature.normalised()));
        adopt(found, unit, descriptions);
    }

    /**
     * Stores what another catalogue's features have of some pictures, bit for bit; all or nothing.
     *
     * @param features of pixels that had none, each of length 1 already, as a row of a matrix is
     */
    public void adopt(List<PictureRecord> found, Map<String, Feature> features,
            Map<String, PictureDescription> descriptions) throws FeatureCacheException {
        try {
            vectors.keep(found, features, descriptions);
            described.addAll(descriptions.keySet());
            found.forEach(picture -> pictures.put(picture.image(), picture));
        } catch (IOException | SQLException problem) {
            throw failed(problem);
        }
    }

    /** @return the pixel hashes that have a spoilt copy, made as copies are made today */
    public Set<String> copied() throws FeatureCacheException {
        try {
            return database.copied(identity);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    /** Stores spoilt copies, one of each picture at most; all or none of them. */
    public void keepCopies(List<CopySample> copies) throws FeatureCacheException {
        try {
            database.keepCopies(identity, copies);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    /**
     * Deletes the records of pictures; their vectors stay until {@link #compact}, in case the same pixels come back.
     */
    public void forget(Collection<String> images) throws FeatureCacheException {
        try {
            database.forgetPictures(images);
            images.forEach(pictures::remove);
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }

    /**
     * Drops vectors whose bytes do not match their checksums.
     *
     * @return how many
     */
    public int dropDamaged() throws FeatureCacheException {
        try {
            return vectors.dropDamaged();
        } catch (IOException | SQLException problem) {
            throw failed(problem);
        }
    }

    /**
     * Deletes descriptions and copies of deleted pictures, and rewrites the vectors without theirs, once these are
     * more than a quarter.
     */
    public void compact() throws FeatureCacheException, StorageException {
        Set<String> shown = new HashSet<>();
        pictures.values().forEach(picture -> picture.pixels().ifPresent(shown::add));
        try {
            vectors.compact(shown);
            if (!shown.containsAll(described)) {
                database.forgetUnused(identity);
                described.retainAll(shown);
            }
        } catch (IOException | SQLException problem) {
            throw failed(problem);
        }
    }

    private FeatureCacheException failed(Exception problem) {
        return new FeatureCacheException.Failed(folder, problem);
    }

    /** Releases the lock, and what is in memory of each picture. */
    @Override
    public void close() throws FeatureCacheException, StorageException {
        pictures.clear();
        described.clear();
        try (lock) {
            database.close();
        } catch (SQLException problem) {
            throw failed(problem);
        }
    }
}
