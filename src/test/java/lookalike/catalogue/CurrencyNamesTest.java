package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Currencies as shops write them. */
class CurrencyNamesTest {

    @ParameterizedTest
    @DisplayName("a sign or word is the currency's code, or itself where several are written so")
    @CsvSource({"EUR,EUR", " USD ,USD", "€,EUR", "$,$", "kr,kr", "$ USD,USD", "USD $,USD", "руб.,RUB", "円,JPY"})
    void codes(String written, String code) {
        assertEquals(Optional.of(code), CurrencyNames.code(written));
    }

    @ParameterizedTest
    @DisplayName("other words are none, nor are two currencies that contradict each other")
    @ValueSource(strings = {"", "  ", "EURO PALLET", "xyz", "EUR USD", "¢", "€ GBP", "size $"})
    void others(String written) {
        assertEquals(Optional.empty(), CurrencyNames.code(written));
    }

    @Test
    @DisplayName("of two that can mean the same the more telling one is common to them")
    void common() {
        assertEquals(Optional.of("USD"), CurrencyNames.common("$", "USD"));
        assertEquals(Optional.of("USD"), CurrencyNames.common("USD", "$"));
        assertEquals(Optional.of("$"), CurrencyNames.common("$", "$"));
        assertEquals(Optional.empty(), CurrencyNames.common("EUR", "$"));
    }

    @Test
    @DisplayName("currencies of thousandths and those without decimals are known by their code, and others are neither")
    void decimals() {
        assertTrue(CurrencyNames.hasThousandths("KWD"));
        assertFalse(CurrencyNames.hasThousandths("EUR"));
        assertFalse(CurrencyNames.hasThousandths("$"));
        assertTrue(CurrencyNames.isWhole("JPY"));
        assertTrue(CurrencyNames.isWhole("IDR"));
        assertFalse(CurrencyNames.isWhole("EUR"));
        assertFalse(CurrencyNames.isWhole("kr"));
        assertTrue(CurrencyNames.isLetter("P"));
        assertFalse(CurrencyNames.isLetter("PP"));
    }
}
