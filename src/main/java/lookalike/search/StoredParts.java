package lookalike.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProductMarks;
import lookalike.features.FeatureMatrix;
import lookalike.features.KeyedRows;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureRows;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.PixelSize;
import lookalike.index.catalogue.CatalogueForest;
import lookalike.index.catalogue.CatalogueIndex;
import lookalike.index.catalogue.IndexChoice;
import lookalike.ranking.store.RankingStore;
import lookalike.ranking.store.StoredRanking;
import lookalike.search.confidence.MatchModel;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.snapshot.ProductRows;
import lookalike.search.snapshot.SearchSnapshot;
import lookalike.search.snapshot.SnapshotReader;

/**
 * What a search reads from the catalogue's folder, and needs no network for.
 *
 * @param products of the catalogue, which is closed with them
 * @param keys the rows of the features by pixel hash
 * @param matrix the features of the pictures
 * @param index finds the nearest of them
 * @param ranked searches the space that is learned from the catalogue, if there is one
 * @param typical size of the catalogue's pictures, if known
 * @param model tells how likely a result is the very product, if it is calibrated
 * @param notices for the user about what could not be used
 */
record StoredParts(IndexedProducts products, KeyedRows keys, FeatureMatrix matrix, CatalogueIndex index,
        Optional<RankedSearch> ranked, Optional<PixelSize> typical, Optional<MatchModel> model,
        List<Notice> notices) {

    /** Closes everything but the catalogue. */
    void release() {
        ranked.ifPresent(RankedSearch::close);
        index.close();
        matrix.close();
    }

    /**
     * @param folder of the catalogue's features
     * @param identity of the network that computed them
     * @throws LookalikeException if nothing is indexed
     */
    static StoredParts open(Catalogue catalogue, Path folder, ModelIdentity identity, IndexChoice choice)
            throws LookalikeException {
        Optional<SearchSnapshot> snapshot = new SnapshotReader(catalogue, folder, identity).read()
                .filter(each -> !each.products().isEmpty());
        Optional<FeatureRows> rows = snapshot.isEmpty() ? Optional.empty()
                : FeatureCache.openRows(folder, identity, snapshot.get().table());
        if (rows.isPresent()) {
            try (FeatureRows features = rows.get()) {
                return open(catalogue, features, snapshot.get().products(), snapshot, choice);
            }
        }
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, identity)) {
            ProductRows products = ProductRows.of(catalogue, features);
            if (products.isEmpty()) {
                throw SearchException.withoutFeatures(catalogue, features);
            }
            return open(catalogue, features.featureRows(), products, Optional.empty(), choice);
        }
    }

    private static StoredParts open(Catalogue catalogue, FeatureRows features, ProductRows rows,
            Optional<SearchSnapshot> snapshot, IndexChoice choice) throws LookalikeException {
        IndexedProducts products =
                new IndexedProducts(catalogue, rows, ProductMarks.read(features.folder()).hidden());
        List<Notice> notices = new ArrayList<>();
        FeatureMatrix matrix = features.matrix();
        CatalogueIndex index = index(features, matrix, choice, notices);
        Optional<RankedSearch> ranked = ranked(features, snapshot, products, matrix, index, choice, notices);
        return new StoredParts(products, features.keys(), matrix, index, ranked, features.typicalSize(),
                MatchModelFile.read(features),
                notices);
    }

    /** Closes the matrix if the index cannot be opened. */
    private static CatalogueIndex index(FeatureRows stored, FeatureMatrix matrix, IndexChoice choice,
            List<Notice> notices) throws LookalikeException {
        try {
            return CatalogueIndex.open(new CatalogueForest(stored), matrix, choice, notices::add);
        } catch (LookalikeException | RuntimeException problem) {
            matrix.close();
            throw problem;
        }
    }

    /** Closes the matrix and the index if the ranking space cannot be read. */
    private static Optional<RankedSearch> ranked(FeatureRows stored, Optional<SearchSnapshot> snapshot,
            IndexedProducts products, FeatureMatrix matrix, CatalogueIndex index, IndexChoice choice,
            List<Notice> notices) throws LookalikeException {
        Optional<StoredRanking> ranking = Optional.empty();
        try {
            ranking = RankingStore.open(stored, notices::add);
            return ranking.isEmpty() ? Optional.empty()
                    : Optional.of(RankedSearch.open(products, snapshot, stored, matrix, ranking.get(), choice,
                            notices::add));
        } catch (CatalogueException.UnknownColumn _) {
            // The table has changed; the space is trained anew when the catalogue is indexed.
            ranking.ifPresent(StoredRanking::close);
            return Optional.empty();
        } catch (LookalikeException | RuntimeException problem) {
            ranking.ifPresent(StoredRanking::close);
            index.close();
            matrix.close();
            throw problem;
        }
    }
}
