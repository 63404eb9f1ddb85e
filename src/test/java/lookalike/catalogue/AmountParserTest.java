package lookalike.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import lookalike.catalogue.AmountParser.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

    @ParameterizedTest
    @DisplayName("prices are read as shops write them")
    @CsvSource(delimiter = '|', textBlock = """
            39,90 €        | 39.90      | EUR
            $1,299.00      | 1299.00    | $
            EUR 12         | 12         | EUR
            12 EUR         | 12         | EUR
            1.299,00 €     | 1299.00    | EUR
            1 299,95 zł    | 1299.95    | PLN
            Rs. 499        | 499        | Rs.
            Rs.499         | 499        | Rs.
            US$ 5          | 5          | USD
            39,- €         | 39         | EUR
            1'299.50 CHF   | 1299.50    | CHF
            ₹1,29,999.00   | 129999.00  | INR
            2011           | 2011       | ''
            .99            | 0.99       | ''
            -3.5           | -3.5       | ''
            0.299          | 0.299      | ''
            1.299 €        | 1299       | EUR
            1.299          | 1.299      | ''
            1,299          | 1299       | ''
            1.299.000      | 1299000    | ''
            """)
    void readsPrices(String cell, BigDecimal value, String currency) {
        assertEquals(Optional.of(new Amount(value, currency)), new AmountParser().read(cell));
    }

    @ParameterizedTest
    @DisplayName("what is no single amount is not read")
    @ValueSource(strings = {"", "free", "12 pieces", "10-20", "39.90 - 49.90", "1.2.3", "12 13", "20%", "1,2,3", "€",
        "2011-12-30", "1.299,00.5", "Nike 3.5\" Short"})
    void leavesTheRest(String cell) {
        assertEquals(Optional.empty(), new AmountParser().read(cell));
    }

    @Test
    @DisplayName("an ambiguous cell is read like the column's unambiguous ones")
    void learnsTheDecimalSign() {
        AmountParser german = new AmountParser();
        german.learn("39,90");
        AmountParser english = new AmountParser();
        english.learn("1,299.00 $");
        assertEquals(new BigDecimal("1299"), german.read("1.299").orElseThrow().value());
        assertEquals(new BigDecimal("1.299"), german.read("1,299").orElseThrow().value());
        assertEquals(new BigDecimal("1.299"), english.read("1.299 €").orElseThrow().value());
        assertEquals(new BigDecimal("1299"), english.read("1,299").orElseThrow().value());
    }

    @ParameterizedTest
    @DisplayName("counts are whole, and their signs set thousands apart")
    @CsvSource({"7,7", "12.0,12", "1.204,1204", "'1,204',1204", "'1,204,567',1204567", "'2,5',", "many,"})
    void readsCounts(String cell, Long count) {
        assertEquals(Optional.ofNullable(count), new AmountParser().readCount(cell));
    }
}
