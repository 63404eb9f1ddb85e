package lookalike.features.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.storage.StorageException;

/**
 * The features of one catalogue: one vector for each picture that looks different, however many files show it. A
 * folder holds the features of several model identities side by side; they never mix.
 * <p>Readers and writers are two things. Any number may read, also from read-only media and while another run writes,
 * and change nothing. One at a time may write: {@link #openToWrite} takes a lock before it looks at anything.
 */
public final class FeatureCache {

    private FeatureCache() { }

    /**
     * Opens the features of one identity to read them; makes, repairs and deletes nothing.
     *
     * @param folder the catalogue's; need not exist
     * @return what was complete at this moment, whatever happens to it later; without rows if there is nothing
     * @throws FeatureCacheException.Damaged if something is missing or damaged, which the next indexing repairs
     * @throws FeatureCacheException.OtherVersion if a later release wrote it
     */
    public static FeatureSnapshot openToRead(Path folder, ModelIdentity identity) throws FeatureCacheException {
        return FeatureSnapshot.open(folder, identity, () -> { });
    }

    /**
     * Opens the features of one identity to change them, after keeping all other writers of this catalogue out. Makes
     * what is not there and repairs what is damaged: see {@link FeatureWriter#notice}.
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
     * @return the identities whose features lie there, the first begun first, with the number of pictures that have
     *     one; identities that cannot be read are left out
     * @throws FeatureCacheException.Damaged if the database is none
     */
    public static Map<ModelIdentity, Integer> contents(Path folder) throws FeatureCacheException {
        return database(folder).counts();
    }

    /** @return the keys of {@link #contents}, without counting anything */
    public static Set<ModelIdentity> identities(Path folder) throws FeatureCacheException {
        return database(folder).identities().keySet();
    }

    private static FeatureDatabaseReader database(Path folder) {
        return new FeatureDatabaseReader(folder.resolve(FeatureSchema.FILE));
    }
}
