package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.image.Detail;
import lookalike.image.Frame;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;
import lookalike.image.TestPictures;
import lookalike.image.View;
import lookalike.ranking.RankingMethod;
import lookalike.search.garment.PartColours;
import lookalike.taste.TasteReranking;
import lookalike.taste.TasteScore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos that show more than a garment, or none, with a network that tells colours of parts. */
class PartsSearchTest {

    private static final PartColours NETWORK = new PartColours();
    private static final BufferedImage WALL = WarmShop.wall(252, 224, Optional.empty(), 0, 0);
    private static final BufferedImage HUNG = WarmShop.wall(252, 224, Optional.of(WarmShop.picture(5)), 168, 56);
    /** Where the garment is in it, without the white around it. */
    private static final Frame GARMENT = new Frame(180 / 252.0, 72 / 224.0, 60 / 252.0, 80 / 224.0);

    @TempDir
    private static Path folder;
    private static WarmShop shop;
    private static ProductSearcher searcher;
    private static SearchResult unjudged;

    @BeforeAll
    static void open() throws Exception {
        shop = WarmShop.open(folder, NETWORK);
        try (ProductSearcher before = shop.searcher()) {
            unjudged = before.find(query(WALL, View.PLAIN), 5, ProductFilter.ALL);
        }
        assertTrue(shop.fit());
        searcher = shop.searcher();
    }

    @AfterAll
    static void close() {
        if (searcher != null) {
            searcher.close();
        }
    }

    private static RgbImage decoded(BufferedImage picture) throws Exception {
        return PhotoDecoder.decode(TestPictures.file(picture, "png"), "photo", Detail.WHOLE).image();
    }

    private static QueryPhoto photo(BufferedImage picture, View view) throws Exception {
        return new QueryPhoto(new PhotoSource.PhotoPixels("photo", decoded(picture)), view);
    }

    private static SearchQuery query(BufferedImage picture, View view) throws Exception {
        return SearchQuery.of(List.of(photo(picture, view)));
    }

    private static SearchResult find(BufferedImage picture, View view, RankingOptions options) throws Exception {
        return searcher.find(query(picture, view), 5, ProductFilter.ALL, options,
                new TasteReranking(TasteScore.NONE, 0));
    }

    @Test
    @DisplayName("a model of good matches is fitted once, and not again to the same pictures")
    void fitsOnce() throws Exception {
        assertFalse(shop.fit());
    }

    @Test
    @DisplayName("a product's own picture is left alone, and is the same product without doubt")
    void productShot() throws Exception {
        int before = NETWORK.mapped();
        SearchResult found = find(WarmShop.picture(5), View.PLAIN, RankingOptions.USUAL);
        assertEquals(before, NETWORK.mapped(), "nothing is looked for");
        assertEquals(List.of(Optional.empty()), found.frames());
        assertEquals("p5", found.matches().getFirst().product().id());
        assertEquals(MatchLevel.SAME, found.quality().orElseThrow().level());
        assertTrue(found.quality().orElseThrow().confidence() > .9, found.quality().toString());
        assertEquals(found.matches(), find(WarmShop.picture(5), View.PLAIN, RankingOptions.USUAL.withGarment(false))
                .matches());
    }

    @Test
    @DisplayName("a garment on a wall is found where it is, and its product before all others")
    void onAWall() throws Exception {
        SearchResult found = find(HUNG, View.PLAIN, RankingOptions.USUAL);
        Frame frame = found.frames().getFirst().orElseThrow();
        assertTrue(frame.overlap(GARMENT) > .5, frame.toString());
        SearchResult whole = find(HUNG, View.PLAIN, RankingOptions.USUAL.withGarment(false));
        assertEquals(List.of(Optional.empty()), whole.frames());
        assertTrue(found.matches().getFirst().similarity() > .9);
        assertTrue(whole.matches().getFirst().similarity() < .8);
        assertEquals("p5", found.matches().getFirst().product().id());
        assertNotEquals(MatchLevel.NONE, found.quality().orElseThrow().level());
    }

    @Test
    @DisplayName("the paper's method looks at the whole photo, and so does a search with a part that the user chose")
    void leftAlone() throws Exception {
        assertEquals(List.of(Optional.empty()), find(HUNG, View.PLAIN, RankingOptions.RAW).frames());
        assertEquals(List.of(Optional.empty()), find(HUNG, new View(0, new Frame(.5, 0, .5, .9)),
                RankingOptions.USUAL).frames());
    }

    @Test
    @DisplayName("a bare wall is like nothing in the catalogue, which only a model of good matches can tell")
    void nothing() throws Exception {
        MatchQuality quality = find(WALL, View.PLAIN, RankingOptions.USUAL).quality().orElseThrow();
        assertEquals(MatchLevel.NONE, quality.level());
        assertTrue(quality.isNone());
        assertTrue(quality.confidence() < .5, quality.toString());
        assertEquals(List.of(Optional.empty()), unjudged.frames());
        assertNotEquals(quality, unjudged.quality().orElseThrow());
    }

    @Test
    @DisplayName("frames are suggested where the photo is strong, in the photo as the user turned it")
    void suggestsFrames() throws Exception {
        BufferedImage white = TestPictures.plain(224, 224, Color.WHITE);
        Graphics2D graphics = white.createGraphics();
        graphics.drawImage(WarmShop.picture(7), 128, 0, null);
        graphics.dispose();
        List<Frame> frames = searcher.frames(photo(white, View.PLAIN));
        assertTrue(frames.getFirst().overlap(new Frame(.625, .07, .27, .36)) > .4, frames.toString());
        List<Frame> turned = searcher.frames(photo(white, new View(1, Frame.WHOLE)));
        assertTrue(turned.getFirst().top() > .4, turned.toString());
    }

    @Test
    @DisplayName("an explanation divides the likeness among the parts, most of it among those of the garment")
    void explains() throws Exception {
        byte[] product = TestPictures.file(WarmShop.picture(5), "png");
        for (RankingMethod method : List.of(RankingMethod.RAW, RankingMethod.LOOKS)) {
            Explanation why = searcher.explain(photo(HUNG, new View(0, new Frame(.5, 0, .5, 1))), product, "5.png",
                    method).orElseThrow();
            assertEquals(7, why.side());
            assertEquals(why.total(), Arrays.stream(why.photo()).sum(), 1e-5, method.name());
            assertEquals(why.total(), Arrays.stream(why.product()).sum(), 1e-5, method.name());
        }
        Explanation raw = searcher.explain(photo(WarmShop.picture(5), View.PLAIN), product, "5.png",
                RankingMethod.RAW).orElseThrow();
        assertEquals(1, raw.total(), 1e-6);
        assertTrue(raw.photo()[3 * 7 + 3] > 10 * raw.photo()[0], "the garment is in the middle, white in the corner");
    }
}
