package lookalike.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import lookalike.catalogue.Offer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private final Messages words = new Messages(Locale.US);

    @ParameterizedTest(name = "{0} seconds are {1}")
    @DisplayName("durations are rounded as people say them")
    @CsvSource({"0,1 second", "1,1 second", "59,59 seconds", "60,about 1 minute", "150,about 3 minutes",
        "7300,about 2 hours"})
    void saysDurations(long seconds, String said) {
        assertEquals(said, words.duration(seconds));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("prices have their currency's sign, and cents only if there are any")
    @CsvSource({"39.5,EUR,€39.50", "39.00,eur,€39", "1299,USD,'$1,299'", "45.25,'',45.25",
        "45,credits,45 credits"})
    void writesPrices(BigDecimal amount, String currency, String written) {
        assertEquals(written, words.price(new Offer(Optional.of(amount), currency, Optional.empty())));
    }

    @Test
    @DisplayName("ratings have a star and their number, one review too, in each language's own way")
    void ratings() {
        Messages english = new Messages(Locale.US);
        assertEquals("3.7 ★ (300 reviews)", english.of("details.rating.reviews", 3.7, 300L));
        assertEquals("3.7 ★ (1 review)", english.of("details.rating.reviews", 3.7, 1L));
        assertEquals("3,7 ★ (300 Bewertungen)", new Messages(Locale.GERMANY).of("details.rating.reviews", 3.7, 300L));
    }
}
