package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.Progress;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Products with several pictures and variants, from the store to the results. */
class SeveralPicturesTest {

    private static final Product COAT = product("coat", List.of("coat.png", "coat-back.png", "sizes.png"),
            Map.of("size", "S"), Map.of("size", List.of("M", "L"), "colour", List.of("red")));
    private static final Product DRESS = product("dress", List.of("dress.png", "sizes.png"),
            Map.of("size", "M", "colour", "green"), Map.of());
    private static final Product DRESS_LONG = product("dress-long", List.of("dress.png"), Map.of("size", "XL"),
            Map.of());
    private static final Product BAG = product("bag", List.of("bag.png"), Map.of(), Map.of());

    @TempDir
    private Path folder;
    private final MeanColours network = new MeanColours();
    private final Path pictures = Path.of("pictures");
    private ProductSearcher searcher;

    private static Product product(String id, List<String> images, Map<String, String> attributes,
            Map<String, List<String>> variants) {
        return new Product(id, images, id, "", "", Offer.NONE, Ratings.NONE, attributes, variants);
    }

    @BeforeEach
    void index() throws Exception {
        Path place = folder.resolve(pictures);
        Files.createDirectories(place);
        draw("coat.png", new Color(200, 20, 20));
        draw("coat-back.png", new Color(20, 20, 200));
        draw("dress.png", new Color(20, 200, 20));
        draw("bag.png", new Color(24, 24, 190));
        draw("sizes.png", Color.WHITE);
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(List.of(new Column("size", Optional.empty(), new AmountParser()),
                    new Column("colour", Optional.empty(), new AmountParser())));
            for (Product product : List.of(COAT, DRESS, DRESS_LONG, BAG)) {
                writer.product(product);
            }
            writer.finish(place, Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH, Optional.empty());
        }
        try (Catalogue catalogue = Catalogue.open("shop", folder).orElseThrow();
                FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            CatalogueIndexer.Report report =
                    new CatalogueIndexer(writer, network).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            assertEquals(5, report.computed(), "each picture of each product, once");
        }
        searcher = ProductSearcher.open(Catalogue.open("shop", folder).orElseThrow(), folder, network);
    }

    @AfterEach
    void close() {
        searcher.close();
    }

    private void draw(String name, Color colour) throws Exception {
        Files.write(folder.resolve(pictures).resolve(name),
                TestPictures.file(TestPictures.plain(24, 32, colour), "png"));
    }

    private List<ProductMatch> find(String photo, ProductFilter filter) throws Exception {
        return searcher.find(SearchQuery.of(folder.resolve(pictures).resolve(photo)), 5, filter).matches();
    }

    private static List<String> ids(List<ProductMatch> matches) {
        return matches.stream().map(match -> match.product().id()).toList();
    }

    @Test
    @DisplayName("pictures, attributes and variants of a product come back from the store as they were given")
    void storesThem() throws Exception {
        assertEquals(COAT, searcher.catalogue().product(0));
        assertEquals(DRESS, searcher.catalogue().product(1));
        assertEquals(List.of("", "green", "", ""), searcher.catalogue().column("colour"));
    }

    @Test
    @DisplayName("any picture finds its product, which is a result once, with the picture that was found")
    void findsByAnyPicture() throws Exception {
        List<ProductMatch> matches = find("coat-back.png", ProductFilter.ALL);
        assertEquals("coat", matches.getFirst().product().id());
        assertEquals("coat-back.png", matches.getFirst().image());
        assertEquals("coat.png", matches.getFirst().product().image());
        assertEquals(List.of("coat", "bag", "dress"), ids(matches));
    }

    @Test
    @DisplayName("products with the same first picture are twins; one that they share further back makes no twins")
    void foldsTwins() throws Exception {
        List<ProductMatch> matches = find("dress.png", ProductFilter.ALL);
        assertEquals("dress", matches.getFirst().product().id());
        assertEquals(List.of("dress-long"), matches.getFirst().twins());
        List<ProductMatch> shared = find("sizes.png", ProductFilter.ALL);
        assertEquals(List.of("coat", "dress"), ids(shared.subList(0, 2)));
        assertEquals(List.of(), shared.getFirst().twins());
    }

    @Test
    @DisplayName("a condition is met by any of a product's variants")
    void filtersByVariants() throws Exception {
        assertEquals(List.of("coat"), ids(find("dress.png", where("size=L"))));
        assertEquals(List.of("dress-long"), ids(find("dress.png", where("size=XL"))));
        assertEquals(List.of("dress", "coat"), ids(find("dress.png", where("size=M"))));
        assertEquals(List.of("coat"), ids(find("dress.png", where("colour=red"))));
        var sizes = searcher.choices(ProductFilter.ALL).stream().filter(FacetOption.Kinds.class::isInstance)
                .map(FacetOption.Kinds.class::cast).filter(kinds -> kinds.column().equals("size")).findFirst();
        assertTrue(sizes.isEmpty() || sizes.get().values().stream().anyMatch(value -> value.text().equals("L")));
    }

    private static ProductFilter where(String condition) throws CatalogueException {
        return ProductFilter.where(List.of(Condition.parse(condition)));
    }

    @Test
    @DisplayName("a product is searched with by its first picture, and is no result itself")
    void searchesLikeAProduct() throws Exception {
        List<ProductMatch> matches = searcher.find(SearchQuery.like(DRESS), 5, ProductFilter.ALL).matches();
        assertEquals(List.of("bag", "coat"), ids(matches).stream().sorted().toList());
    }

    @Test
    @DisplayName("near-duplicates are pairs of products, never two pictures of one, with the pictures that match")
    void findsNearDuplicates() throws Exception {
        List<NearDuplicates.Pair> pairs = searcher.nearDuplicates(0.99, Progress.UNWATCHED);
        assertEquals(1, pairs.size(), pairs.toString());
        assertEquals("coat-back.png", pairs.getFirst().image());
        assertEquals("bag.png", pairs.getFirst().otherImage());
    }
}
