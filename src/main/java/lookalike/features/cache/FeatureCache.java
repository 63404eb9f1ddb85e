package lookalike.features.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.image.palette.Palette;
import lookalike.storage.StorageException;

/**
 * The features of one catalogue: one vector for each picture that looks different, even if several files show it. A
 * folder holds the features of several model identities side by side; they never mix.
 * <p>Reading and writing are separate. Any number may read, also from read-only media and during a write, and change
 * nothing. One at a time may write: {@link #openToWrite} takes a lock before anything else.
 */
public final class FeatureCache {

    /** The name of the database in a catalogue's folder. */
    public static final String DATABASE = FeatureSchema.FILE;

    private FeatureCache() {}

    /**
     * Opens the features of one identity for reading; makes, repairs and deletes nothing.
     *
     * @param folder the catalogue's; need not exist
     * @return the features complete at this moment, unaffected by later changes; without rows if there are none
     * @throws FeatureCacheException.Damaged if something is missing or damaged, which the next indexing repairs
     * @throws FeatureCacheException.OtherVersion if a later release wrote it
     */
    public static FeatureSnapshot openToRead(Path folder, ModelIdentity identity) throws FeatureCacheException {
        return FeatureSnapshot.open(folder, identity, () -> {});
    }

    /**
     * Opens the rows of one identity without reading the database: for a caller that has found it unchanged.
     *
     * @param table what {@link FeatureRows#table} gave
     * @return the rows; empty if the vector file is gone or shorter, so that the database says something else by now
     */
    public static Optional<FeatureRows> openRows(Path folder, ModelIdentity identity, RowTable table)
            throws FeatureCacheException {
        if (table.file().isEmpty()) {
            return Optional.empty();
        }
        return FeatureSnapshot.sound(folder.resolve(table.file().get()), identity, table.checksums().length)
                .map(vectors -> new FeatureRows(folder, identity, table, Optional.of(vectors)));
    }

    /**
     * Opens the features of one identity for writing, after locking out all other writers of this catalogue. Makes
     * what is missing and repairs what is damaged: see {@link FeatureWriter#notice}.
     *
     * @param folder the catalogue's, made if need be
     * @throws FeatureCacheException.Busy if another run writes this catalogue's features
     * @throws FeatureCacheException.OtherVersion if a later release wrote them
     */
    public static FeatureWriter openToWrite(Path folder, ModelIdentity identity)
            throws FeatureCacheException, StorageException {
        return FeatureWriter.open(folder, identity);
    }

    /**
     * @param folder the catalogue's; need not exist
     * @return the identities that have features there, in the order in which they were begun, with the number of
     *     pictures that have one; identities that cannot be read are left out
     * @throws FeatureCacheException.Damaged if the database cannot be read
     */
    public static Map<ModelIdentity, Integer> contents(Path folder) throws FeatureCacheException {
        return database(folder).counts();
    }

    /** @return the keys of {@link #contents}, without counting */
    public static Set<ModelIdentity> identities(Path folder) throws FeatureCacheException {
        return database(folder).identities().keySet();
    }

    /**
     * Tells the palette of each picture of a catalogue that has one, by the picture's name, in no particular order;
     * palettes do not depend on the identity.
     *
     * @param folder the catalogue's; need not exist
     */
    public static void palettes(Path folder, BiConsumer<String, Palette> sink) throws FeatureCacheException {
        database(folder).palettes(sink);
    }

    /** @return the palettes of some pictures of a catalogue, as far as they have one */
    public static Map<String, Palette> palettes(Path folder, Collection<String> images) throws FeatureCacheException {
        return database(folder).palettes(images);
    }

    /**
     * @param folder the catalogue's; need not exist
     * @return when features were written last, by the file system's clock; empty if there are none
     */
    public static Optional<Instant> written(Path folder) {
        try {
            return Optional.of(Files.getLastModifiedTime(folder.resolve(FeatureSchema.FILE)).toInstant());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static FeatureDatabaseReader database(Path folder) {
        return new FeatureDatabaseReader(folder.resolve(FeatureSchema.FILE));
    }
}
