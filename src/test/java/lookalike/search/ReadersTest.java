package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluatedProducts;
import lookalike.evaluation.Relevance;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.forest.ForestParameters;
import lookalike.storage.DataFolder;
import lookalike.storage.FolderState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Searching and evaluating a data folder")
class ReadersTest {

    private static final int PICTURES = 40;

    @TempDir
    private Path folder;
    private Path home;
    private CatalogueRepository repository;
    private final MeanColours network = new MeanColours();

    @BeforeEach
    void index() throws Exception {
        home = folder.resolve("home");
        repository = new CatalogueRepository(new DataFolder(home));
        Path shop = Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PICTURES; i++) {
            Color colour = Color.getHSBColor(i / (float) PICTURES, .8f, .9f);
            Files.write(shop.resolve(i + ".png"), TestPictures.file(TestPictures.plain(12, 16, colour), "png"));
        }
        Files.writeString(shop.resolve("broken.png"), "no picture");
        try (Catalogue catalogue = repository.add(shop, Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
                FeatureWriter writer = FeatureCache.openToWrite(repository.folder("shop"), network.identity())) {
            new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            new CatalogueForestBuilder(writer).grow(ForestParameters.USUAL, Progress.UNWATCHED);
        }
    }

    @AfterEach
    void letTheFolderBeDeleted() throws Exception {
        FolderState.writable(folder, true);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("changes nothing in it, also where nothing can be written")
    void changesNothing(IndexChoice choice) throws Exception {
        unchanged(() -> assertEquals(List.of(), search(choice)));
        unchanged(this::evaluate);
    }

    @Test
    @DisplayName("reports a damaged forest, compares every product instead, and leaves the forest unchanged")
    void leavesADamagedForest() throws Exception {
        Path forest = file(".forest");
        byte[] bytes = Files.readAllBytes(forest);
        bytes[bytes.length / 2] ^= 8;
        Files.write(forest, bytes);
        unchanged(() -> assertEquals(1, search(IndexChoice.FOREST).size()));
    }

    @Test
    @DisplayName("does without a forest, and makes none")
    void makesNoForest() throws Exception {
        Files.delete(file(".forest"));
        unchanged(() -> assertEquals(List.of(), search(IndexChoice.FOREST)));
    }

    @Test
    @DisplayName("reports missing vectors, and makes none")
    void leavesLostVectors() throws Exception {
        Files.delete(file(".f32"));
        unchanged(() -> assertThrows(FeatureCacheException.Damaged.class, () -> search(IndexChoice.AS_STORED)));
        unchanged(() -> assertThrows(FeatureCacheException.Damaged.class, this::evaluate));
    }

    @Test
    @DisplayName("reports that nothing is indexed if there are no features, and makes none")
    void beginsNoFeatures() throws Exception {
        Files.delete(file("features.db"));
        unchanged(() -> assertThrows(SearchException.NotIndexed.class, () -> search(IndexChoice.AS_STORED)));
    }

    /** Something that may go wrong. */
    @FunctionalInterface
    private interface Reading {
        void run() throws Exception;
    }

    private void unchanged(Reading reading) throws Exception {
        FolderState.writable(home, false);
        FolderState before = FolderState.of(home);
        reading.run();
        assertEquals(before, FolderState.of(home));
        FolderState.writable(home, true);
    }

    /** @return what could not be used */
    private List<?> search(IndexChoice choice) throws LookalikeException {
        Catalogue catalogue = repository.open("shop");
        try (catalogue; ProductSearcher searcher =
                ProductSearcher.open(catalogue, repository.folder("shop"), network, choice)) {
            assertEquals(PICTURES, searcher.searchable());
            SearchResult result = searcher.find(SearchQuery.of(folder.resolve("shop/7.png")), 3,
                    ProductFilter.where(List.of()));
            assertEquals("7", result.matches().getFirst().product().id());
            return searcher.notices();
        }
    }

    private void evaluate() throws LookalikeException {
        try (Catalogue catalogue = repository.open("shop");
                FeatureSnapshot features =
                        FeatureCache.openToRead(repository.folder("shop"), network.identity());
                EvaluatedProducts products =
                        EvaluatedProducts.searched(catalogue, features, Relevance.parse("id"))) {
            assertEquals(PICTURES, products.matrix().rows());
            assertEquals(1, features.brokenImages().size());
        }
    }

    private Path file(String ending) throws Exception {
        try (Stream<Path> files = Files.list(repository.folder("shop"))) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }
}
