package lookalike.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import lookalike.Progress;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.ranking.RankingMethod;
import lookalike.ranking.ScoreParts;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.Prediction;
import lookalike.search.ProductMatch;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BeforeAfterPageTest {

    @TempDir
    private Path folder;

    private static ProductMatch match(int rank, String id, ScoreParts parts) {
        Product product = new Product(id, id + ".jpg", id.equals("2") ? SampleShop.NASTY : "Name of " + id, "Shoes", "",
                Offer.NONE, Ratings.NONE, Map.of());
        return new ProductMatch(rank, product, product.image(), .75, .9, parts, List.of());
    }

    private static SearchResult result(RankingMethod method, List<ProductMatch> matches, Optional<Frame> frame) {
        boolean isRaw = method == RankingMethod.RAW;
        return new SearchResult(SearchQuery.of(Path.of("photos", "street.jpg")), matches,
                new SearchResult.Timing(1, 2, 3), Optional.empty(), method,
                isRaw ? List.of()
                        : List.of(new Prediction("gender", "Women", .8), new Prediction("type", "Kurtas", .9)),
                List.of(frame), Optional.of(new MatchQuality(MatchLevel.VERY_SIMILAR, .87)));
    }

    private static BeforeAfter answer() {
        return new BeforeAfter(new RgbImage(2, 3, new byte[18]),
                result(RankingMethod.RAW, List.of(match(1, "1", ScoreParts.ofLooks(.75)),
                        match(2, "3", ScoreParts.ofLooks(.7))), Optional.empty()),
                result(RankingMethod.FULL, List.of(match(1, "1", new ScoreParts(.4, .45, -.03, 0, .02)),
                        match(2, "2", new ScoreParts(.3, .4, -.1, -.05, 0))),
                        Optional.of(new Frame(.25, .125, .5, .75))));
    }

    private String html(Progress progress) throws Exception {
        try (Catalogue catalogue = SampleShop.catalogue(folder); ImageSource images = catalogue.openImages()) {
            return new BeforeAfterPage("shop", List.of(answer()), images::read).html(progress);
        }
    }

    @Test
    @DisplayName("shows the results of both rankings under each other, with names, cosines and the parts of the score")
    void showsBoth() throws Exception {
        String html = html(Progress.UNWATCHED);
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(
                new StringReader(html.substring("<!DOCTYPE html>".length()))));
        XPath path = XPathFactory.newInstance().newXPath();
        assertEquals("street.jpg", path.evaluate("//h2", page));
        assertEquals("2", path.evaluate("count(//ol)", page));
        assertEquals("4", path.evaluate("count(//li)", page));
        assertEquals("2", path.evaluate("count(//figure[contains(@class, 'relevant')])", page), "3 and 2");
        assertEquals("1, cosine 0.750", path.evaluate("(//ol)[1]/li[1]//figcaption/span", page));
        assertEquals("0.840 = looks 0.400 + learned 0.450 + columns -0.030 + taste 0.020",
                path.evaluate("(//ol)[2]/li[1]//figcaption/span[2]", page));
        assertTrue(html.contains("Match: very similar (0.87); looks like: Women, Kurtas"), html);
        assertTrue(html.contains("Searched with the part 25 to 75% across, 13 to 88% down"), html);
    }

    @Test
    @DisplayName("a picture that is broken is told, and no product's name becomes an element")
    void isSafe() throws Exception {
        String html = html(Progress.UNWATCHED);
        assertEquals(1, html.split("This picture is missing or broken", -1).length - 1);
        assertFalse(html.contains(SampleShop.NASTY));
        assertTrue(html.contains("Content-Security-Policy"));
    }

    @Test
    @DisplayName("a monitor that answers false stops it")
    void stops() {
        assertThrows(CancellationException.class, () -> html((_, _) -> false));
    }
}
