package lookalike.evaluation.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lookalike.Progress;
import lookalike.catalogue.Product;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.image.Detail;
import lookalike.image.TestPictures;
import lookalike.image.spoilt.PhotoFlaw;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.ProductMatch;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.storage.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoTrialsTest {

    private static final int PRODUCTS = 12;

    @TempDir
    private Path folder;
    private Catalogue catalogue;
    private final Map<String, String> pixels = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        for (int i = 0; i < PRODUCTS; i++) {
            Files.write(shop.resolve("%02d.png".formatted(i)),
                    TestPictures.file(TestPictures.plain(10, 10, new Color(10 * i, 0, 0)), "png"));
            // The last two show the same.
            pixels.put("%02d.png".formatted(i), "hash " + Math.min(i, PRODUCTS - 2));
        }
        catalogue = new CatalogueRepository(new DataFolder(folder.resolve("home"))).add(shop, Optional.empty(),
                Optional.of("shop"), Progress.UNWATCHED);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    /** Finds the product of the photo's redness, and those before it; the usual ranking takes it for brighter. */
    private PhotoSearch search(double milliseconds) {
        return (photo, k, options) -> {
            int red = photo.rgb()[0] & 0xFF;
            int first = Math.min(PRODUCTS - 1,
                    options.method() == RankingMethod.RAW ? red / 10 : Math.round(red / 13f));
            List<ProductMatch> matches = new ArrayList<>();
            for (int item = first; item > Math.max(-1, first - k); item--) {
                Product product = catalogue.product(item);
                matches.add(new ProductMatch(matches.size() + 1, product, product.image(), .5, .5, ScoreParts.NONE,
                        List.of()));
            }
            return new SearchResult(SearchQuery.NOTHING, matches, new SearchResult.Timing(1, 2, milliseconds),
                    Optional.empty(), options.method(), List.of(), List.of(), Optional.empty());
        };
    }

    private PhotoSample sample(Set<String> taboo, int count) {
        return PhotoSample.draw(catalogue, pixels, taboo, count, 1);
    }

    @Test
    @DisplayName("products are drawn once for each picture, never ones of which a copy was trained on, by the seed")
    void draws() {
        PhotoSample all = sample(Set.of("hash 0", "hash 3"), 100);
        assertEquals(PRODUCTS - 3, all.items().size(), "two are taboo, two show the same");
        assertTrue(all.items().stream().noneMatch(item -> item == 0 || item == 3));
        assertEquals(all, sample(Set.of("hash 0", "hash 3"), 100));
        assertEquals(all.items().subList(0, 4), sample(Set.of("hash 0", "hash 3"), 4).items());
    }

    @Test
    @DisplayName("first places are counted for each flaw and ranking")
    void countsFirstPlaces() throws Exception {
        Set<String> taboo = Set.of("hash 0", "hash 1", "hash 2", "hash 3", "hash 10");
        List<SpoiltPhotoFigures> figures = new SpoiltPhotoTest(sample(taboo, 9), Detail.REDUCED, search(1), 1).run(
                List.of(RankingOptions.RAW, RankingOptions.USUAL), Progress.UNWATCHED);
        assertEquals(2 * PhotoFlaw.values().length, figures.size());
        for (SpoiltPhotoFigures each : figures) {
            boolean isBrighter = each.flaw() == PhotoFlaw.BRIGHTER;
            if (each.flaw() != PhotoFlaw.COMPRESSED) {
                assertEquals(isBrighter == (each.method() == RankingMethod.RAW) ? 0 : 1, each.first().value(),
                        each.toString());
            }
            assertEquals(6, each.photos());
            assertTrue(each.first().low() <= each.first().value() && each.within().value() >= each.first().value());
        }
    }

    @Test
    @DisplayName("queries are timed in turns, and agreement is counted against exact search of the same ranking")
    void timesQueries() throws Exception {
        List<QueryCostLine> lines = new QueryCost(sample(Set.of("hash 0"), 5), Detail.REDUCED, List.of(
                new QueryCost.Way("exact", search(10), RankingOptions.RAW, 0),
                new QueryCost.Way("exact", search(14), RankingOptions.USUAL, 1),
                new QueryCost.Way("forest", search(2), RankingOptions.RAW, 0),
                new QueryCost.Way("forest", search(3), RankingOptions.RAW, 1))).run(2, Progress.UNWATCHED);
        assertEquals(List.of(13.0, 17.0, 5.0, 6.0), lines.stream().map(QueryCostLine::whole).toList());
        assertEquals(List.of(0.0, 4.0, -8.0, -7.0), lines.stream().map(QueryCostLine::more).toList());
        assertEquals(List.of(1.0, 1.0, 1.0), lines.stream().limit(3).map(QueryCostLine::agreement).toList());
        assertTrue(lines.getLast().agreement() < 1, "another ranking fills places otherwise");
    }

    @Test
    @DisplayName("both stop when the progress says so")
    void stop() {
        Progress never = (_, _) -> false;
        assertThrows(CancellationException.class, () -> new SpoiltPhotoTest(sample(Set.of(), 2), Detail.REDUCED,
                search(1), 1).run(List.of(RankingOptions.RAW), never));
        assertThrows(CancellationException.class, () -> new QueryCost(sample(Set.of(), 2), Detail.REDUCED,
                List.of(new QueryCost.Way("exact", search(1), RankingOptions.RAW, 0))).run(1, never));
    }
}
