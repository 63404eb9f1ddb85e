package lookalike.search.snapshot;

import java.nio.file.Path;
import java.util.List;
import lookalike.FileName;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.storage.NumberedFiles;
import lookalike.storage.SectionFormat;
import org.jspecify.annotations.Nullable;

/**
 * The file of a search snapshot: a {@link lookalike.storage.SectionFile} with the magic {@code "LKOPEN\r\n"}, a
 * {@link SnapshotDescription} and, for n pixel hashes, r rows, p products and c columns, the sections
 * <pre>
 *   keys       byte[32n]  pixel hashes in rising order
 *   rows       int32[n]   of these
 *   checksums  int32[r]   CRC-32C of each row
 *   first      int32[p]   row of each product's first picture that has one, or -1
 *   several    int32[]    for each product with several pictures: product, number of pictures, row of each or -1
 *   looks      float32[r] inverse of the length of each row's looks, with a ranking space
 *   values     int16[cp]  each product's value of each learned column, product by product; -1 for none
 * </pre>
 * Version 1: first release. Whatever is wrong with such a file, the catalogue is read without it, so its problems are
 * told to nobody.
 */
record SnapshotFormat() implements SectionFormat<SnapshotDescription, FeatureCacheException> {

    static final String KEYS = "keys";
    static final String ROWS = "rows";
    static final String CHECKSUMS = "checksums";
    static final String FIRST = "first";
    static final String SEVERAL = "several";
    static final String LOOKS = "looks";
    static final String VALUES = "values";
    static final String SUFFIX = ".snapshot";
    private static final int VERSION = 1;

    /** @return the files of the snapshots of a model's features */
    static NumberedFiles files(Path folder, ModelIdentity identity) {
        return new NumberedFiles(folder, "search-" + identity.key() + "-", SUFFIX);
    }

    /** @return the names of the databases that a snapshot is always made of */
    static List<String> databases(Catalogue catalogue) {
        return List.of(FileName.of(catalogue.file()), FeatureCache.DATABASE);
    }

    @Override
    public String magic() {
        return "LKOPEN\r\n";
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Class<SnapshotDescription> description() {
        return SnapshotDescription.class;
    }

    @Override
    public FeatureCacheException foreign(Path file) {
        return new FeatureCacheException.Damaged(file, null);
    }

    @Override
    public FeatureCacheException otherVersion(Path file, int version) {
        return new FeatureCacheException.Damaged(file, null);
    }

    @Override
    public FeatureCacheException cutShort(Path file, long expected, long actual) {
        return new FeatureCacheException.Damaged(file, null);
    }

    @Override
    public FeatureCacheException changedChecksums(Path file) {
        return new FeatureCacheException.Damaged(file, null);
    }

    @Override
    public FeatureCacheException changedBlock(Path file, int block, int blocks) {
        return new FeatureCacheException.Damaged(file, null);
    }

    @Override
    public FeatureCacheException unreadableDescription(Path file, @Nullable Throwable cause) {
        return new FeatureCacheException.Damaged(file, cause);
    }
}
