package lookalike.cli.output;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.cli.terminal.Terminal;
import lookalike.ranking.RankingMethod;
import lookalike.search.MatchLevel;
import lookalike.search.MatchQuality;
import lookalike.search.ProductMatch;
import lookalike.search.SearchQuery;
import lookalike.search.SearchResult;
import lookalike.service.export.ProductFields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchReportTest {

    private static final Product SHIRT = new Product("12", "images/12.jpg", "Linen shirt", "Shirts", "",
            new Offer(Optional.of(new BigDecimal("39.90")), "EUR", Optional.of(URI.create("https://shop.example/12"))),
            new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()),
            Map.of("baseColour", "Blue", "maker", "Tidewell"));
    private static final Product PLAIN = new Product("7", "images/7.jpg", "7", "", "", Offer.NONE,
            new Ratings(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty()), Map.of());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("people see price and twins in words, and the query only where there are several")
    void printsForPeople() {
        String one = printed(folder, answer("a.jpg"));
        assertTrue(one.startsWith("Very similar products.\nrank  likeness  id"), one);
        assertTrue(one.contains("Linen shirt (+2 same picture)"), one);
        assertTrue(one.contains("39.90 EUR"), one);
        String two = printed(folder, answer("a.jpg"), answer("b.jpg"));
        assertTrue(two.startsWith("a.jpg\nVery similar products.\nrank"), two);
        assertTrue(two.contains("\n\nb.jpg\nVery similar products.\nrank"), two);
    }

    @Test
    @DisplayName("people are told if nothing in the catalogue looks like the photo, before the nearest")
    void tellsThatThereIsNoMatch() {
        SearchResult answer = answer("a.jpg");
        SearchResult none = new SearchResult(answer.query(), answer.matches(), answer.timing(),
                answer.approximation(), answer.method(), answer.predictions(), answer.frames(),
                Optional.of(new MatchQuality(MatchLevel.NONE, 0.02)));
        String text = printed(folder, none);
        assertTrue(text.startsWith("Nothing in spring looks like this photo; the nearest:\nrank"), text);
    }

    private static SearchResult answer(String photo) {
        return new SearchResult(SearchQuery.of(Path.of(photo)),
                List.of(new ProductMatch(1, SHIRT, 0.9, List.of("13", "14")),
                        new ProductMatch(2, PLAIN, 0.8, List.of())),
                new SearchResult.Timing(1.5, 2.5, 3.5), Optional.of(new SearchResult.Approximation(0.985, 5)),
                RankingMethod.RAW, List.of(), List.of(Optional.empty()),
                Optional.of(new MatchQuality(MatchLevel.VERY_SIMILAR, 0.97)));
    }

    private static String printed(Path location, SearchResult... answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err,
                Terminal.NONE)) {
            new SearchReport("spring", new ProductFields(location, Optional.of("maker")), List.of(answers))
                    .print(console);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
