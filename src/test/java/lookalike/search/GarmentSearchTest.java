package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lookalike.Progress;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.resnet.TestModel;
import lookalike.image.Detail;
import lookalike.image.Frame;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;
import lookalike.image.View;
import lookalike.search.confidence.MatchModelFile;
import lookalike.storage.DataFolder;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos that show more than a product, and photos that show none, on the sample catalogue with the real network. */
@Tag("model")
class GarmentSearchTest {

    @TempDir
    private static Path folder;
    private static FeatureNetwork network;
    private static ProductSearcher searcher;

    @BeforeAll
    static void openTheSample() throws Exception {
        DataFolder home = SampleHome.withoutForest(folder.resolve("home"));
        CatalogueRepository shelf = new CatalogueRepository(home);
        Path catalogue = shelf.folder(SampleHome.CATALOGUE);
        network = TestModel.model().open(Optional.empty(), _ -> {});
        try (FeatureWriter writer = FeatureCache.openToWrite(catalogue, network.identity())) {
            // Does nothing if the sample was indexed with a model.
            MatchModelFile.bringUpToDate(writer, Progress.UNWATCHED);
            assertEquals(false, MatchModelFile.bringUpToDate(writer, Progress.UNWATCHED));
        }
        searcher = ProductSearcher.open(shelf.open(SampleHome.CATALOGUE), catalogue, network);
    }

    @AfterAll
    static void close() {
        if (searcher != null) {
            searcher.close();
            network.close();
        }
    }

    private static RgbImage product(String name) throws Exception {
        Path file = SampleHome.sample().resolve("images").resolve(name);
        return PhotoDecoder.decode(Files.readAllBytes(file), name, Detail.WHOLE).image();
    }

    /** @return a noisy wall of one colour with blotches, as large as wanted */
    private static RgbImage wall(int width, int height) {
        SplittableRandom random = new SplittableRandom(4);
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double blotch = 40 * Math.sin(x / 37.0) * Math.cos(y / 53.0);
                int at = 3 * (y * width + x);
                rgb[at] = (byte) (120 + blotch + random.nextInt(30));
                rgb[at + 1] = (byte) (100 + blotch + random.nextInt(30));
                rgb[at + 2] = (byte) (80 + blotch / 2 + random.nextInt(30));
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** Puts a picture into a part of another. */
    private static RgbImage pasted(RgbImage picture, RgbImage ground, int left, int top) {
        byte[] rgb = ground.rgb().clone();
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(picture.rgb(), 3 * y * picture.width(), rgb, 3 * ((top + y) * ground.width() + left),
                    3 * picture.width());
        }
        return new RgbImage(ground.width(), ground.height(), rgb);
    }

    private static SearchResult search(RgbImage photo, RankingOptions options) throws Exception {
        return searcher.find(SearchQuery.of(List.of(new QueryPhoto(new PhotoSource.PhotoPixels("photo", photo),
                View.PLAIN))), 5, ProductFilter.ALL, options, new TasteReranking(TasteScore.NONE, 0));
    }

    @Test
    @DisplayName("a product's own picture is left alone, and is very probably the same product")
    void productShot() throws Exception {
        SearchResult found = search(product("1001.jpg"), RankingOptions.USUAL);
        assertEquals(List.of(Optional.empty()), found.frames());
        assertEquals(search(product("1001.jpg"), RankingOptions.USUAL.withGarment(false)).matches(), found.matches());
        assertTrue(found.quality().orElseThrow().confidence() > .9);
        assertEquals(MatchLevel.SAME, found.quality().orElseThrow().level());
    }

    @Test
    @DisplayName("a garment on a wall is found where it is, and looks more like the catalogue than the whole photo")
    void onAWall() throws Exception {
        RgbImage product = product("1001.jpg");
        RgbImage photo = pasted(product, wall(3 * product.width(), 2 * product.height()), 2 * product.width(),
                product.height() / 2);
        SearchResult found = search(photo, RankingOptions.USUAL);
        Frame frame = found.frames().getFirst().orElseThrow();
        assertTrue(frame.overlap(new Frame(2 / 3.0, .25, 1 / 3.0, .5)) > .3, frame.toString());
        SearchResult whole = search(photo, RankingOptions.USUAL.withGarment(false));
        assertEquals(List.of(Optional.empty()), whole.frames());
        assertTrue(found.matches().getFirst().similarity() > whole.matches().getFirst().similarity());
        assertNotEquals(MatchLevel.NONE, found.quality().orElseThrow().level());
    }

    @Test
    @DisplayName("the paper's method looks at the whole photo, and so does a search with a part that the user chose")
    void leftAlone() throws Exception {
        RgbImage product = product("1001.jpg");
        RgbImage photo = pasted(product, wall(3 * product.width(), 2 * product.height()), 0, 0);
        assertEquals(List.of(Optional.empty()), search(photo, RankingOptions.RAW).frames());
        QueryPhoto part = new QueryPhoto(new PhotoSource.PhotoPixels("photo", photo),
                new View(0, new Frame(0, 0, .5, .7)));
        assertEquals(List.of(Optional.empty()), searcher.find(SearchQuery.of(List.of(part)), 5, ProductFilter.ALL,
                RankingOptions.USUAL, new TasteReranking(TasteScore.NONE, 0)).frames());
    }

    @Test
    @DisplayName("a bare wall is like nothing in the catalogue")
    void nothing() throws Exception {
        MatchQuality quality = search(wall(480, 640), RankingOptions.USUAL).quality().orElseThrow();
        assertEquals(MatchLevel.NONE, quality.level());
        assertTrue(quality.confidence() < .5);
    }
}
