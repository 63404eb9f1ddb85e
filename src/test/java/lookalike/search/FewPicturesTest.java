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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lookalike.Progress;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.CatalogueWriter;
import lookalike.features.FeatureMatrix;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.MeanColours;
import lookalike.image.ImageTensor;
import lookalike.image.Preprocessing;
import lookalike.image.TestPictures;
import lookalike.index.catalogue.IndexChoice;
import lookalike.ranking.LooksSpace;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.training.RankingBuilder;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A catalogue of few pictures")
class FewPicturesTest {

    private static final MeanColours NETWORK = new MeanColours();
    private static final String OTHER = "other.png";

    private final Random random = new Random(5);
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 262})
    @DisplayName("shows the cosine of all numbers as likeness, 1 for the very picture, less for others")
    void likenessIsHonest(int count) throws Exception {
        draw(0, count);
        index(0, count);
        try (ProductSearcher searcher = open()) {
            SearchResult own = searcher.find(photo("0.png"), 5, ProductFilter.ALL);
            assertEquals(RankingMethod.LOOKS, own.method());
            assertEquals("p0", own.matches().getFirst().product().id());
            assertEquals(1, own.matches().getFirst().likeness(), .001);
            SearchResult other = searcher.find(photo(OTHER), count, ProductFilter.ALL);
            float[] roots = LooksSpace.roots(NETWORK.extract(List.of(tensor(searcher))).getFirst().values());
            double last = 1;
            for (ProductMatch match : other.matches()) {
                double cosine = cosine(roots, stored(match.image()));
                assertEquals(cosine, match.likeness(), .004, match.image());
                assertEquals(match.likeness(), match.parts().looks(), 1e-6);
                assertTrue(cosine <= last + .008, "the order is that of the cosines, but for rounding to bytes");
                last = cosine;
            }
            assertTrue(other.matches().getFirst().likeness() < .95, "another picture is not nearly the same");
        }
    }

    @Test
    @DisplayName("is learned again with every picture that is added, so that a new one is like itself, too")
    void takesNewPictures() throws Exception {
        draw(0, 10);
        Files.copy(pictures().resolve(OTHER), pictures().resolve("10.png"));
        index(0, 10);
        index(0, 11);
        try (ProductSearcher searcher = open()) {
            ProductMatch own = searcher.find(photo("10.png"), 5, ProductFilter.ALL).matches().getFirst();
            assertEquals("p10", own.product().id());
            assertEquals(1, own.likeness(), .001);
        }
    }

    @Test
    @DisplayName("has no columns to set, and says why")
    void tellsWhyNothingIsLearned() throws Exception {
        draw(0, 3);
        index(0, 3);
        try (ProductSearcher searcher = open()) {
            RankingOptions said = RankingOptions.USUAL.withCorrections(Map.of("hue", "red"));
            var problem = assertThrows(SearchException.NothingToLearn.class, () -> searcher.find(photo("0.png"), 1,
                    ProductFilter.ALL, said, new TasteReranking(TasteScore.NONE, 0)));
            assertEquals(List.of("hue", "shop", RankingTraining.Outcome.FEW_PICTURES), problem.details());
        }
    }

    @Test
    @DisplayName("none of which can be read says that, and not that it is to be indexed")
    void tellsThatNoPictureCanBeRead() throws Exception {
        Files.createDirectories(pictures());
        for (int i = 0; i < 3; i++) {
            Files.writeString(pictures().resolve(i + ".png"), "no picture");
        }
        store(0, 3);
        assertThrows(SearchException.NotIndexed.class, this::open);
        index(0, 3);
        var problem = assertThrows(SearchException.NoReadablePicture.class, this::open);
        assertEquals(List.of("shop"), problem.details());
    }

    private ImageTensor tensor(ProductSearcher searcher) throws Exception {
        return Preprocessing.tensor(searcher.photo(QueryPhoto.in(pictures().resolve(OTHER))));
    }

    private float[] stored(String image) throws Exception {
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, NETWORK.identity());
                FeatureMatrix matrix = features.matrix()) {
            return LooksSpace.roots(matrix.row(features.rows().get(image)).values());
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }

    private Path pictures() {
        return folder.resolve("pictures");
    }

    private SearchQuery photo(String name) {
        return SearchQuery.of(pictures().resolve(name));
    }

    private ProductSearcher open() throws Exception {
        return ProductSearcher.open(Catalogue.open("shop", folder).orElseThrow(), folder, NETWORK,
                IndexChoice.AS_STORED);
    }

    /** Draws products of three coloured stripes over a dark one, and a photo that is bright only below. */
    private void draw(int from, int to) throws Exception {
        Files.createDirectories(pictures());
        for (int i = from; i < to; i++) {
            write(i + ".png", List.of(colour(), colour(), colour(), new Color(4, 4, 4)));
        }
        Color dark = new Color(2, 2, 2);
        write(OTHER, List.of(dark, dark, new Color(90, 20, 60), new Color(220, 190, 240)));
    }

    private Color colour() {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private void write(String name, List<Color> stripes) throws Exception {
        BufferedImage picture = TestPictures.plain(12, 16, Color.BLACK);
        Graphics2D graphics = picture.createGraphics();
        for (int stripe = 0; stripe < stripes.size(); stripe++) {
            graphics.setColor(stripes.get(stripe));
            graphics.fillRect(0, 4 * stripe, 12, 4);
        }
        graphics.dispose();
        Files.write(pictures().resolve(name), TestPictures.file(picture, "png"));
    }

    private void index(int from, int to) throws Exception {
        store(from, to);
        try (Catalogue catalogue = Catalogue.open("shop", folder).orElseThrow();
                FeatureWriter writer = FeatureCache.openToWrite(folder, NETWORK.identity())) {
            new CatalogueIndexer(writer, NETWORK).run(catalogue, Integer.MAX_VALUE, Progress.UNWATCHED);
            new RankingBuilder(writer, catalogue).bringUpToDate(_ -> {}, Progress.UNWATCHED);
        }
    }

    private void store(int from, int to) throws Exception {
        try (CatalogueWriter writer = CatalogueWriter.open(folder)) {
            writer.columns(List.of());
            for (int i = from; i < to; i++) {
                writer.product(new Product("p" + i, List.of(i + ".png"), "Product " + i, "", "", Offer.NONE,
                        Ratings.NONE, Map.of(), Map.of()));
            }
            writer.finish(pictures(), Optional.empty(), ColumnMapping.USUAL, Instant.EPOCH, Optional.empty());
        }
    }
}
