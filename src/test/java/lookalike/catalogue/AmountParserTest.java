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
        assertEquals(new BigDecimal("150000"), english.price("Rp 150.000").orElseThrow().value(), "no decimals used");
        assertEquals(new BigDecimal("150000"), english.price("150.000 ₫").orElseThrow().value());
    }

    @ParameterizedTest
    @DisplayName("counts are whole, and their signs set thousands apart")
    @CsvSource({"7,7", "12.0,12", "1.204,1204", "'1,204',1204", "'1,204,567',1204567", "'2,5',", "many,"})
    void readsCounts(String cell, Long count) {
        assertEquals(Optional.ofNullable(count), new AmountParser().readCount(cell));
    }

    @ParameterizedTest
    @DisplayName("prices of forty currencies are read with what shops add to them")
    @CsvSource(delimiter = ';', textBlock = """
            499/-;499;
            Rs. 499/-;499;Rs.
            ₹ 1,29,900;129900;INR
            US $12.99;12.99;USD
            $12.99 USD;12.99;USD
            €39.90 EUR;39.90;EUR
            AU$ 25.00;25.00;AUD
            C $18.50;18.50;CAD
            MX$ 250;250;MXN
            HK$ 120.0;120.0;HKD
            S$12.90;12.90;SGD
            NT$ 590;590;TWD
            $U 1.250;1250;UYU
            S/. 89,90;89.90;PEN
            R$ 49,90;49.90;BRL
            Rp 150.000;150000;IDR
            150.000 ₫;150000;VND
            1,980円;1980;JPY
            １，９８０円;1980;JPY
            ¥1,980;1980;¥
            29,000원;29000;KRW
            590 บาท;590;THB
            399 kr;399;kr
            399:-;399;
            1 299,00 zł;1299.00;PLN
            1 299 Kč;1299;CZK
            12 990 Ft;12990;HUF
            49,90 lei;49.90;RON
            49.90 лв.;49.90;BGN
            1 299 руб.;1299;RUB
            1299 грн;1299;UAH
            149,90 TL;149.90;TRY
            129.90 ₪;129.90;ILS
            Dhs. 99.00;99.00;AED
            ١٢٩٫٥٠ د.إ;129.50;AED
            99 ر.س;99;SAR
            E£450;450;EGP
            KWD 12.500;12.50;KWD
            १,२३४.५० ₹;1234.50;INR
            ৳500;500;BDT
            KSh 1,500/=;1500;KES
            N15,000;15000;N
            P499;499;P
            CHF 1'299.–;1299;CHF
            SFr. 49.90;49.90;CHF
            12,99 €*;12.99;EUR
            UVP 29,95 €;29.95;EUR
            10,00 € inkl. 19% MwSt.;10.00;EUR
            £ 12.99 inc VAT;12.99;GBP
            £0.99p;0.99;GBP
            ₹499 (incl. tax);499;INR
            9.99 per pair;9.99;
            12.99 USD/pc;12.99;USD
            $ 9 .99;9.99;$
            12.9900;12.99;
            12.;12;
            """)
    void readsPricesOfAnyCountry(String cell, BigDecimal value, String currency) {
        assertEquals(Optional.of(new Amount(value, currency == null ? "" : currency)), new AmountParser().price(cell));
    }

    @ParameterizedTest
    @DisplayName("of ranges and of prices from an amount on the lowest counts")
    @CsvSource({"ab 19.95 €,19.95,EUR", "€ 10–20,10,EUR", "$10 - $20,10,$", "From $5,5,$", "desde 5 €,5,EUR",
        "$5+,5,$", "1980円～,1980,JPY", "19 € bis 29 €,19,EUR", "26.90 | 24.90,24.90,''"})
    void takesTheLowest(String cell, BigDecimal value, String currency) {
        assertEquals(Optional.of(new Amount(value, currency, true)), new AmountParser().price(cell));
    }

    @ParameterizedTest
    @DisplayName("what is no price is none")
    @ValueSource(strings = {"N/A", "nan", "-", "#N/A", "sold out", "3 for 2", "20%", "1e3", "12:99", "2011-12-30", "XL",
        "12 pieces", "$39.99 $29.99", "2024-01"})
    void leavesWhatIsNoPrice(String cell) {
        assertEquals(Optional.empty(), new AmountParser().price(cell));
    }

    @Test
    @DisplayName("a sign of several countries means what the column's other cells say")
    void learnsTheCurrency() {
        AmountParser canadian = new AmountParser();
        canadian.learn("CAD 5");
        canadian.learn("$7");
        assertEquals("CAD", canadian.price("$7").orElseThrow().currency());
        canadian.learn("USD 5");
        assertEquals("$", canadian.price("$7").orElseThrow().currency());
    }
}
