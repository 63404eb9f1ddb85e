package lookalike.service.part;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lookalike.catalogue.CataloguePreview;
import lookalike.catalogue.Condition;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.IndexChoice;
import lookalike.index.catalogue.IndexDecision;
import lookalike.ranking.RankingMethod;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.ProductNeighbours;
import lookalike.search.ProductSearcher;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.job.JobMonitor;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A catalogue that was cut into parts and put together")
class PartCatalogueTest {

    @TempDir
    private static Path root;
    private static CutCatalogue cut;
    private static PartCatalogues catalogues;

    @BeforeAll
    static void putTogether() throws Exception {
        cut = CutCatalogue.in(root, 3);
        catalogues = new PartCatalogues(new CatalogueRepository(new DataFolder(root.resolve("home"))));
        catalogues.add(cut.manifest(), Optional.empty(), false, JobMonitor.UNWATCHED).close();
    }

    private static Path folder() {
        return catalogues.repository().folder(CutCatalogue.NAME);
    }

    private static Catalogue open() throws Exception {
        return catalogues.repository().open(CutCatalogue.NAME);
    }

    @Test
    @DisplayName("has the products of the undivided one under the same numbers, with its columns, filters and problems")
    void sameProducts() throws Exception {
        try (Catalogue whole = cut.openWhole(); Catalogue merged = open()) {
            assertEquals(whole.size(), merged.size());
            for (int item = 0; item < whole.size(); item++) {
                assertEquals(whole.product(item), merged.product(item));
            }
            assertEquals(whole.facets(), merged.facets());
            assertEquals(whole.counts(), merged.counts());
            assertEquals(whole.values("hue"), merged.values("hue"));
            assertArrayEquals(whole.numbers("price"), merged.numbers("price"));
            assertEquals(whole.variants("size"), merged.variants("size"));
            assertEquals(whole.search("product 17"), merged.search("product 17"));
            for (String condition : List.of("hue=red", "price<20", "size=M", "id=p5")) {
                List<Condition> conditions = List.of(Condition.parse(condition));
                assertFalse(whole.where(conditions).isEmpty(), condition);
                assertEquals(whole.where(conditions), merged.where(conditions), condition);
            }
            assertEquals(1, merged.problems().size());
            assertEquals(whole.problems(), merged.problems());
            assertEquals(cut.divided(), merged.location());
        }
    }

    @Test
    @DisplayName("has the features of the undivided one, bit for bit and in the same rows")
    void sameFeatures() throws Exception {
        try (FeatureSnapshot whole = FeatureCache.openToRead(cut.whole(), CutCatalogue.NETWORK.identity());
                FeatureSnapshot merged = FeatureCache.openToRead(folder(), CutCatalogue.NETWORK.identity());
                FeatureMatrix one = whole.matrix(); FeatureMatrix other = merged.matrix()) {
            assertEquals(whole.rows(), merged.rows());
            assertEquals(whole.pixels(), merged.pixels());
            assertEquals(whole.brokenImages(), merged.brokenImages());
            assertEquals(1, merged.brokenImages().size());
            assertEquals(-1, one.values().mismatch(other.values()));
            assertEquals(whole.typicalSize(), merged.typicalSize());
            Set<String> described = new HashSet<>();
            merged.descriptors((pixels, _) -> described.add(pixels));
            assertEquals(merged.rowOfPixels().keySet(), described);
        }
    }

    private static List<List<ProductNeighbours.Similar>> neighbours(ProductSearcher searcher) throws Exception {
        ProductNeighbours neighbours = searcher.neighbours();
        List<List<ProductNeighbours.Similar>> all = new ArrayList<>();
        for (int item : neighbours.items().stream().toArray()) {
            all.add(neighbours.of(item, 8, neighbours.among(neighbours.items())));
        }
        return all;
    }

    @Test
    @DisplayName("gives every product the same neighbours, with the same scores")
    void sameNeighbours() throws Exception {
        try (ProductSearcher whole = whole(IndexChoice.EXACT); ProductSearcher merged = merged(IndexChoice.EXACT)) {
            assertEquals(neighbours(whole), neighbours(merged));
            assertEquals(whole.neighbours().ranking(), merged.neighbours().ranking());
        }
    }

    private static ProductSearcher whole(IndexChoice choice) throws Exception {
        return ProductSearcher.open(cut.openWhole(), cut.whole(), CutCatalogue.NETWORK, choice);
    }

    private static ProductSearcher merged(IndexChoice choice) throws Exception {
        return ProductSearcher.open(open(), folder(), CutCatalogue.NETWORK, choice);
    }

    /** @return a photo of no product */
    static SearchQuery photo(Path folder) throws Exception {
        Path photo = folder.resolve("photo.png");
        Files.write(photo, TestPictures.file(CutCatalogue.picture("red", new Random(5)), "png"));
        return SearchQuery.of(photo);
    }

    private static List<SearchQuery> photos() throws Exception {
        Random random = new Random(4);
        List<SearchQuery> photos = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Path photo = root.resolve("photo-" + i + ".png");
            Files.write(photo, TestPictures.file(
                    CutCatalogue.picture(List.of("red", "blue", "grey").get(i % 3), random), "png"));
            photos.add(SearchQuery.of(photo));
        }
        return photos;
    }

    @Test
    @DisplayName("gives photos the same results, as ranked as the undivided one ranks, also behind a filter")
    void sameResults() throws Exception {
        try (ProductSearcher whole = whole(IndexChoice.EXACT); ProductSearcher merged = merged(IndexChoice.EXACT)) {
            for (SearchQuery photo : photos()) {
                for (ProductFilter filter : List.of(ProductFilter.ALL,
                        ProductFilter.where(List.of(Condition.parse("price>100"), Condition.parse("hue!=red"))))) {
                    SearchResult one = whole.find(photo, 20, filter);
                    SearchResult other = merged.find(photo, 20, filter);
                    assertEquals(RankingMethod.FULL, one.method());
                    assertEquals(one.matches(), other.matches());
                    assertEquals(one.quality(), other.quality());
                }
            }
            assertEquals(List.of(), merged.notices());
        }
    }

    @Test
    @DisplayName("keeps the forests of all parts, which find together at least what one forest finds")
    void forests() throws Exception {
        List<String> files = names(folder());
        for (String kind : List.of("forest", "ranked")) {
            assertEquals(3, files.stream().filter(name -> name.matches(kind + "-\\w+-0-\\d\\.forest")).count());
            assertEquals(1, files.stream().filter(name -> name.matches(kind + "-\\w+-0\\.set")).count());
            assertEquals(1, files.stream().filter(name -> name.matches(kind + "-\\w+-0\\.set\\.choice")).count());
        }
        IndexDecision decision = IndexDecision.read(folder().resolve(files.stream()
                .filter(name -> name.startsWith("ranked") && name.endsWith(".set")).findFirst().orElseThrow()))
                .orElseThrow();
        assertTrue(decision.recall() > 0.9, decision.toString());
        try (ProductSearcher exact = merged(IndexChoice.EXACT); ProductSearcher one = whole(IndexChoice.FOREST);
                ProductSearcher three = merged(IndexChoice.FOREST)) {
            int ofOne = 0;
            int ofThree = 0;
            for (SearchQuery photo : photos()) {
                Set<String> right = ids(exact.find(photo, 10, ProductFilter.ALL));
                SearchResult found = three.find(photo, 10, ProductFilter.ALL);
                assertFalse(found.isExact());
                ofThree += common(right, ids(found));
                ofOne += common(right, ids(one.find(photo, 10, ProductFilter.ALL)));
            }
            assertTrue(ofThree >= ofOne, ofThree + " of three, " + ofOne + " of one");
            assertEquals(List.of(), three.notices());
        }
    }

    private static Set<String> ids(SearchResult result) {
        Set<String> ids = new HashSet<>();
        result.matches().stream().map(ProductMatch::product).forEach(product -> ids.add(product.id()));
        return ids;
    }

    private static int common(Set<String> right, Set<String> found) {
        return (int) found.stream().filter(right::contains).count();
    }

    static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("is previewed without opening a part")
    void preview() throws Exception {
        CataloguePreview preview = catalogues.preview(cut.manifest());
        assertEquals(List.of("hue", "price", "size"),
                preview.columns().stream().map(CataloguePreview.Column::header).toList());
        assertEquals(CutCatalogue.PRODUCTS, preview.counts().products());
        assertEquals(List.of(), preview.examples());
    }

    @Test
    @DisplayName("shows pictures that are reachable")
    void pictures() throws Exception {
        try (Catalogue merged = open(); ImageSource images = merged.openImages()) {
            assertArrayEquals(Files.readAllBytes(cut.pictures().resolve("5.png")), images.read("5.png"));
            PartCatalogues.checkPictures(merged);
        }
    }
}
