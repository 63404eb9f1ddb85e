package lookalike.ui.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.search.ProductMatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultOrderTest {

    private final List<ProductMatch> matches = List.of(match(1, "39.90", 4.1, 10), match(2, "", 4.9, 0),
            match(3, "12", 0, 99), match(4, "39.90", 4.9, 10));

    @Test
    @DisplayName("sorts by price, rating and popularity; what is not known comes last, equals by similarity")
    void sorts() {
        assertEquals(List.of(1, 2, 3, 4), ranks(ResultOrder.SIMILARITY));
        assertEquals(List.of(3, 1, 4, 2), ranks(ResultOrder.PRICE));
        assertEquals(List.of(2, 4, 1, 3), ranks(ResultOrder.RATING));
        assertEquals(List.of(3, 1, 4, 2), ranks(ResultOrder.POPULARITY));
    }

    @Test
    @DisplayName("knows whether a catalogue has values for it")
    void knows() {
        assertTrue(ResultOrder.PRICE.isKnownOf(matches));
        assertFalse(ResultOrder.PRICE.isKnownOf(List.of(matches.get(1))));
        assertTrue(ResultOrder.SIMILARITY.isKnownOf(matches));
    }

    private List<Integer> ranks(ResultOrder order) {
        return order.of(matches).stream().map(ProductMatch::rank).toList();
    }

    private static ProductMatch match(int rank, String price, double rating, long likes) {
        return new ProductMatch(rank, new Product("p" + rank, "p.jpg", "p", "", "", new Offer(price.isEmpty()
                ? Optional.empty() : Optional.of(new BigDecimal(price)), "EUR", Optional.empty()), new Ratings(
                        rating == 0 ? OptionalDouble.empty() : OptionalDouble.of(rating), OptionalLong.empty(),
                        likes == 0 ? OptionalLong.empty() : OptionalLong.of(likes)),
                Map.of()), 0.9, List.of());
    }
}
