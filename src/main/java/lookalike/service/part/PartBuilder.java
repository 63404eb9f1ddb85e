package lookalike.service.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.Product;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.training.RankingBuilder;
import lookalike.ranking.training.SharedRanking;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.snapshot.SnapshotWriter;
import lookalike.storage.StorageException;

/**
 * Makes the folder of one part: products and pictures are told in any mixture, each kind in its own order, and
 * {@link #finish} computes the rest. One thread at a time. Nothing of a product or picture is kept in memory but
 * its number and what {@link FeatureWriter} keeps.
 */
public final class PartBuilder implements AutoCloseable {

    private static final String NAME = "part";

    private final Path folder;
    private final PartMeta meta;
    private final CatalogueWriter products;
    private final FeatureWriter features;
    private final LongStream.Builder numbers = LongStream.builder();
    private int productCount;
    private long last;
    private boolean isClosed;

    private PartBuilder(Path folder, PartMeta meta, CatalogueWriter products, FeatureWriter features) {
        this.folder = folder;
        this.meta = meta;
        this.products = products;
        this.features = features;
    }

    /**
     * @param folder empty, or not there yet; on a file system of this machine, as SQLite writes to it
     * @param identity of the features that it will be given
     * @throws PartException.NotEmpty if something is in the folder
     */
    public static PartBuilder open(Path folder, ModelIdentity identity, PartMeta meta) throws LookalikeException {
        requireEmpty(folder);
        CatalogueWriter products = CatalogueWriter.open(folder);
        FeatureWriter features = null;
        boolean done = false;
        try {
            products.columns(meta.columns());
            meta.table().ifPresent(products::table);
            products.picturesAt(meta.pictures());
            features = FeatureCache.openToWrite(folder, identity);
            done = true;
            return new PartBuilder(folder, meta, products, features);
        } finally {
            if (!done) {
                products.close();
            }
        }
    }

    private static void requireEmpty(Path folder) throws PartException, StorageException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new PartException.NotEmpty(folder);
                }
            }
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
    }

    /**
     * Adds a product.
     *
     * @param order tells its place among the products of all parts; greater than that of the product before, and
     *     unlike that of any product of another part
     * @param product with an id that no other product has, in any part, and attributes of the {@link PartMeta}'s
     *     columns only
     */
    public void product(long order, Product product) throws CatalogueException {
        if (productCount > 0 && order <= last) {
            throw new IllegalArgumentException(order + " after " + last);
        }
        products.product(product);
        numbers.add(order);
        last = order;
        productCount++;
    }

    /**
     * Says that the product before was joined of several rows.
     *
     * @param rows how many, at least 2
     */
    public void joined(int rows) {
        products.joined(rows);
    }

    /** Adds an item of the table or a file that was skipped. */
    public void problem(CatalogueProblem problem) throws CatalogueException {
        products.problem(problem);
    }

    /**
     * Adds some hundred pictures, all or none of them.
     *
     * @param pictures their records; several may show the same pixels
     * @param found by pixel hash, the features of those of them that have no feature in this part yet, see
     *     {@link #hasFeature}; as the network gives them, since scaling one to length 1 twice may change its last bits
     * @param descriptions by pixel hash, of the same
     */
    public void pictures(List<PictureRecord> pictures, Map<String, Feature> found,
            Map<String, PictureDescription> descriptions) throws FeatureCacheException {
        features.keep(pictures, found, descriptions);
    }

    /** @return whether the part has a feature of the pixels with this hash already */
    public boolean hasFeature(String pixels) {
        return features.hasVector(pixels);
    }

    /**
     * Writes what is not written yet, puts the pictures into the shared ranking space, grows the forests and closes
     * the part.
     *
     * @param path of the part's folder where the manifest will be, relative, with forward slashes
     * @param shared of all parts; without it the part has no ranking, and the catalogue gets none
     * @param progress told the steps of one task after the other
     * @return the entry of the manifest
     * @throws PartException.Unfit if the match model cannot be used
     * @throws java.util.concurrent.CancellationException when stopped by the progress; the folder is of no use then
     */
    public PartManifest.Part finish(String path, Optional<RankingArtefact> shared, Progress progress)
            throws LookalikeException {
        PartFiles files = new PartFiles(folder);
        int pictures;
        try (Catalogue catalogue = complete()) {
            if (shared.isPresent()) {
                learn(catalogue, shared.get(), progress);
            }
            if (features.pictures().stream().anyMatch(picture -> picture.pixels().isPresent())) {
                new CatalogueForestBuilder(features).bringUpToDate(_ -> {}, progress);
                new RankingForestBuilder(features, catalogue).bringUpToDate(_ -> {}, progress);
            }
            pictures = features.pictures().size();
            // The snapshot reads what the writer still has in memory, and a part of a million has room for it once.
            close();
            files.stamp();
            new SnapshotWriter(catalogue, folder, features.identity()).bringUpToDate();
        }
        files.deleteLocks();
        return new PartManifest.Part(path, productCount, pictures, files.list(progress));
    }

    /**
     * Trains a ranking space and a match model on what was given, as indexing does, and closes the part, which is of no
     * other use then.
     *
     * @param copies spoilt copies of some of its pictures
     * @param progress told the steps of one task after the other
     * @return what was learned, in the part's folder; empty if there is no picture
     * @throws java.util.concurrent.CancellationException when stopped by the progress
     */
    public Optional<RankingArtefact> train(List<CopySample> copies, Progress progress) throws LookalikeException {
        try (Catalogue catalogue = complete()) {
            features.keepCopies(copies);
            new RankingBuilder(features, catalogue).bringUpToDate(_ -> {}, progress);
            MatchModelFile.bringUpToDate(features, progress);
        }
        close();
        return RankingArtefact.in(folder, features.identity());
    }

    private Catalogue complete() throws LookalikeException {
        new ProductOrder(numbers.build().toArray()).write(folder);
        products.finish(meta.pictures().path().orElse(folder), meta.localCsv(), meta.mapping(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS), Optional.empty());
        return Catalogue.open(NAME, folder).orElseThrow();
    }

    private void learn(Catalogue catalogue, RankingArtefact shared, Progress progress) throws LookalikeException {
        new SharedRanking(features, catalogue)
                .write(RankingStore.trained(shared.ranking(), features.identity()), progress);
        if (shared.match().isPresent() && !MatchModelFile.copy(shared.match().get(), folder, features.identity())) {
            throw new PartException.Unfit(shared.match().get());
        }
    }

    /** Lets the folder go; without {@link #finish} it is no part. */
    @Override
    public void close() throws StorageException, FeatureCacheException {
        if (!isClosed) {
            isClosed = true;
            try (products) {
                features.close();
            }
        }
    }
}
