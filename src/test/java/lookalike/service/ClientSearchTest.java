package lookalike.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.features.NetworkChoice;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.search.RankingOptions;
import lookalike.search.SearchQuery;
import lookalike.service.job.JobMonitor;
import lookalike.taste.TasteScore;
import lookalike.taste.client.ClientException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches for clients, with the real network over a few pictures. */
@Tag("model")
class ClientSearchTest {

    private static final RankingOptions LOOKS = RankingOptions.RAW;

    @TempDir
    private static Path folder;
    private static TestShop shop;

    @BeforeAll
    static void index() throws Exception {
        shop = TestShop.in(folder);
        shop.index();
        // Everybody buys product 3.
        StringBuilder orders = new StringBuilder("customer,product\n");
        for (int customer = 0; customer < 20; customer++) {
            orders.append("customer ").append(customer).append(",3\n");
        }
        shop.services().orders().importFrom(Files.writeString(folder.resolve("orders.csv"), orders), TestShop.NAME,
                JobMonitor.UNWATCHED);
        shop.services().clients().add("Anna");
    }

    @AfterAll
    static void close() {
        if (shop != null) {
            shop.services().close();
        }
    }

    private static List<ProductMatch> found(RankingOptions options) throws Exception {
        return found("0.png", options);
    }

    private static List<ProductMatch> found(String photo, RankingOptions options) throws Exception {
        try (CatalogueSearch search =
                shop.services().search().open(TestShop.NAME, NetworkChoice.FREE, JobMonitor.UNWATCHED)) {
            return search.find(SearchQuery.of(shop.place().resolve(photo)), 5, ProductFilter.ALL, options).matches();
        }
    }

    @Test
    @DisplayName("what customers buy counts only as much as was asked for, and within its bound")
    void popularity() throws Exception {
        for (ProductMatch match : found(LOOKS)) {
            assertEquals(0, match.parts().taste());
        }
        ProductMatch bought = found("3.png", LOOKS.withTaste(1)).getFirst();
        assertEquals("3", bought.product().id());
        assertTrue(bought.parts().taste() > 0, bought.toString());
        for (ProductMatch match : found(LOOKS.withTaste(1))) {
            double taste = match.parts().taste();
            assertTrue(Math.abs(taste) <= TasteScore.BOUND, match.toString());
            assertEquals(match.product().id().equals("3"), taste >= 0, match.toString());
        }
    }

    @Test
    @DisplayName("a client is named by name or id, and an unknown one is told")
    void clients() throws Exception {
        String id = shop.services().clients().called("Anna").id();
        assertEquals(ids(LOOKS.withTaste(1).withClient(Optional.of("anna"))),
                ids(LOOKS.withTaste(1).withClient(Optional.of(id))));
        assertThrows(ClientException.Unknown.class, () -> found(LOOKS.withTaste(1).withClient(Optional.of("Nobody"))));
        assertEquals(ids(LOOKS), ids(LOOKS.withClient(Optional.of(id))));
    }

    private static List<String> ids(RankingOptions options) throws Exception {
        return found(options).stream().map(match -> match.product().id()).toList();
    }
}
