package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lookalike.Progress;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.Column;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Condition;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.Feature;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.IndexChoice;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.training.RankingBuilder;
import lookalike.search.snapshot.SearchSnapshot;
import lookalike.search.snapshot.SnapshotReader;
import lookalike.search.snapshot.SnapshotWriter;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches in a catalogue whose pictures end in a stripe of a hue, which a column names; the rest is noise. */
class RankedSearchTest {

    private static final int PRODUCTS = 320;
    private static final List<String> HUES = List.of("red", "green", "blue", "grey");
    private static final MeanColours NETWORK = new MeanColours();
    private static final TasteReranking NO_TASTE = new TasteReranking(TasteScore.NONE, 0);

    @TempDir
    private static Path folder;
    private static List<ProductMatch> before;

    @BeforeAll
    static void index() throws Exception {
        Path place = folder.resolve("pictures");
        Files.createDirectories(place);
        Random random = new Random(11);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String hue = HUES.get(i % HUES.size());
            Files.write(place.resolve(i + ".png"),
                    TestPictures.file(picture(hue, random), "png"));
            products.add(new Product("p" + i, List.of(i + ".png"), "Product " + i, "", "", Offer.NONE, Ratings.NONE,
                    Map.of("hue", hue), Map.of()));
        }
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(List.of(new Column("hue", Optional.empty(), new AmountParser())));
            for (Product product : products) {
                writer.product(product);
            }
            writer.finish(place, Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH, Optional.empty());
        }
        try (Catalogue catalogue = catalogue();
                FeatureWriter writer = FeatureCache.openToWrite(folder, NETWORK.identity())) {
            new CatalogueIndexer(writer, NETWORK).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            try (ProductSearcher raw = open(IndexChoice.AS_STORED)) {
                SearchResult answer = raw.find(photo(), 20, ProductFilter.ALL, RankingOptions.USUAL, NO_TASTE);
                assertEquals(RankingMethod.RAW, answer.method(), "nothing is learned yet");
                before = answer.matches();
            }
            assertEquals(RankingTraining.Outcome.LEARNED, new RankingBuilder(writer, catalogue)
                    .bringUpToDate(_ -> {}, Progress.UNWATCHED).orElseThrow().outcome());
            assertTrue(new RankingForestBuilder(writer, catalogue).bringUpToDate(_ -> {}, Progress.UNWATCHED));
        }
    }

    private static BufferedImage picture(String hue, Random random) {
        BufferedImage picture = TestPictures.plain(12, 16, Color.WHITE);
        Graphics2D graphics = picture.createGraphics();
        for (int stripe = 0; stripe < 3; stripe++) {
            graphics.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            graphics.fillRect(0, 4 * stripe, 12, 4);
        }
        int strong = 150 + random.nextInt(40);
        int weak = 40 + random.nextInt(30);
        graphics.setColor(switch (hue) {
            case "red" -> new Color(strong, weak, weak);
            case "green" -> new Color(weak, strong, weak);
            case "blue" -> new Color(weak, weak, strong);
            default -> new Color(strong, strong, strong);
        });
        graphics.fillRect(0, 12, 12, 4);
        graphics.dispose();
        return picture;
    }

    private static Catalogue catalogue() throws Exception {
        return Catalogue.open("shop", folder).orElseThrow();
    }

    private static ProductSearcher open(IndexChoice choice) throws Exception {
        return ProductSearcher.open(catalogue(), folder, NETWORK, choice);
    }

    /** @return a red picture of the catalogue as a photo */
    private static SearchQuery photo() {
        return SearchQuery.of(folder.resolve("pictures").resolve("4.png"));
    }

    private static SearchResult find(RankingOptions options) throws Exception {
        return find(photo(), options, ProductFilter.ALL, IndexChoice.AS_STORED);
    }

    private static SearchResult find(SearchQuery query, RankingOptions options, ProductFilter filter,
            IndexChoice choice) throws Exception {
        try (ProductSearcher searcher = open(choice)) {
            return searcher.find(query, 20, filter, options, NO_TASTE);
        }
    }

    private static long ofHue(String hue, SearchResult answer) {
        return answer.matches().stream().filter(match -> hue.equals(match.product().attributes().get("hue"))).count();
    }

    private static List<String> ids(SearchResult answer) {
        return answer.matches().stream().map(match -> match.product().id()).toList();
    }

    @Test
    @DisplayName("raw results are to the bit those of before anything was learned, by the cosine of features alone")
    void rawStaysRaw() throws Exception {
        SearchResult raw = find(RankingOptions.RAW);
        assertEquals(RankingMethod.RAW, raw.method());
        assertEquals(before, raw.matches());
        assertEquals(List.of(), raw.predictions());
        Feature query;
        List<Double> cosines = new ArrayList<>();
        try (FeatureSnapshot stored = FeatureCache.openToRead(folder, NETWORK.identity());
                var matrix = stored.matrix()) {
            query = matrix.row(stored.rows().get("4.png"));
            stored.rows().values().stream().distinct().forEach(row -> cosines.add(matrix.row(row).cosine(query)));
        }
        cosines.sort(Comparator.reverseOrder());
        for (int rank = 0; rank < 20; rank++) {
            assertEquals(cosines.get(rank), raw.matches().get(rank).similarity(), 1e-5);
            assertEquals(raw.matches().get(rank).similarity(), raw.matches().get(rank).likeness());
        }
    }

    @Test
    @DisplayName("opened from a snapshot, which holds the products' learned values, answers are the same to the bit")
    void answersFromSnapshot() throws Exception {
        SearchResult before = find(RankingOptions.USUAL);
        try (Catalogue catalogue = catalogue()) {
            new SnapshotWriter(catalogue, folder, NETWORK.identity()).bringUpToDate();
            SearchSnapshot snapshot = new SnapshotReader(catalogue, folder, NETWORK.identity()).read().orElseThrow();
            Path space = folder.resolve(snapshot.ranking().orElseThrow());
            List<LabelColumn> learned = List.of(new LabelColumn("kind", List.of("0", "1", "2", "3", "4", "5", "6")));
            assertEquals(PRODUCTS, snapshot.valuesFor(space, learned).orElseThrow().count());
            assertTrue(snapshot.valuesFor(folder.resolve("ranking-other-1.ranking"), learned).isEmpty());
            assertTrue(snapshot.valuesFor(space, List.of(new LabelColumn("kind", List.of("0")))).isEmpty(),
                    "codes of values that the column does not have");
            assertTrue(snapshot.valuesFor(space, List.of()).isEmpty());
        }
        SearchResult after = find(RankingOptions.USUAL);
        assertEquals(before.matches(), after.matches());
        assertEquals(before.predictions(), after.predictions());
        assertEquals(before.quality(), after.quality());
    }

    @Test
    @DisplayName("the usual score predicts the photo's column, prefers products of that value, and sums its parts")
    void ranksByAll() throws Exception {
        SearchResult answer = find(RankingOptions.USUAL);
        assertEquals(RankingMethod.FULL, answer.method());
        assertEquals("red", answer.predictions().getFirst().value());
        assertTrue(ofHue("red", answer) > ofHue("red", find(RankingOptions.RAW)) && ofHue("red", answer) >= 15);
        for (ProductMatch match : answer.matches()) {
            assertEquals(match.likeness(), Math.clamp(match.parts().total(), 0, 1), 1e-9);
            assertTrue(match.parts().columns() > 0 && match.likeness() > 0);
        }
        assertEquals("p4", answer.matches().getFirst().product().id(), "the photo's own product");
    }

    @Test
    @DisplayName("each method leaves out the parts behind it")
    void leavesPartsOut() throws Exception {
        SearchResult learned = find(RankingOptions.USUAL.with(RankingMethod.LEARNED));
        assertTrue(learned.matches().stream()
                .allMatch(match -> match.parts().columns() == 0 && match.parts().learned() > 0));
        SearchResult looks = find(RankingOptions.USUAL.with(RankingMethod.LOOKS));
        assertTrue(looks.matches().stream()
                .allMatch(match -> match.parts().columns() == 0 && match.parts().learned() == 0));
    }

    @Test
    @DisplayName("a value that the user sets counts instead of the predicted one; what is not learned is refused")
    void takesCorrections() throws Exception {
        SearchResult answer = find(RankingOptions.USUAL.withCorrections(Map.of("hue", "BLUE")));
        assertEquals("blue", answer.predictions().getFirst().value());
        assertEquals("red", answer.predictions().getFirst().choices().getFirst().value());
        assertTrue(ofHue("blue", answer) > ofHue("blue", find(RankingOptions.USUAL)));
        assertThrows(SearchException.NotLearned.class,
                () -> find(RankingOptions.USUAL.withCorrections(Map.of("name", "x"))));
        assertThrows(SearchException.NoSuchValue.class,
                () -> find(RankingOptions.USUAL.withCorrections(Map.of("hue", "plaid"))));
    }

    @Test
    @DisplayName("filters leave what passes them; products of the query and those to move away from are no results")
    void combines() throws Exception {
        SearchResult blue = find(photo(), RankingOptions.USUAL, ProductFilter.where(
                List.of(Condition.parse("hue=blue"))), IndexChoice.AS_STORED);
        assertEquals(20, ofHue("blue", blue));
        try (Catalogue catalogue = catalogue()) {
            Product red = catalogue.product(0);
            SearchResult like = find(SearchQuery.like(red), RankingOptions.USUAL, ProductFilter.ALL,
                    IndexChoice.AS_STORED);
            assertTrue(ofHue("red", like) >= 15);
            assertTrue(!ids(like).contains(red.id()));
            SearchResult less = find(photo().less(red), RankingOptions.USUAL, ProductFilter.ALL,
                    IndexChoice.AS_STORED);
            assertTrue(!ids(less).contains(red.id()) && less.matches().size() == 20);
        }
    }

    @Test
    @DisplayName("the forest finds what exact search finds, and says that it answers")
    void findsThroughTheForest() throws Exception {
        SearchResult exact = find(photo(), RankingOptions.USUAL, ProductFilter.ALL, IndexChoice.EXACT);
        SearchResult forest = find(photo(), RankingOptions.USUAL, ProductFilter.ALL, IndexChoice.FOREST);
        assertTrue(exact.isExact() && !forest.isExact());
        assertEquals(exact.matches(), forest.matches());
    }

    @Test
    @DisplayName("variety keeps the first result and shows others that the score alone would not")
    void varies() throws Exception {
        List<String> plain = ids(find(RankingOptions.USUAL));
        List<String> varied = ids(find(RankingOptions.USUAL.withVariety(0.8)));
        assertEquals(plain.getFirst(), varied.getFirst());
        assertTrue(Stream.concat(plain.stream(), varied.stream()).distinct().count() > 20);
    }
}
