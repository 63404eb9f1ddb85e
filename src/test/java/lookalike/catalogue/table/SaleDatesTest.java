package lookalike.catalogue.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a sale price holds on 15 June 2025. */
class SaleDatesTest {

    private final SaleDates dates = new SaleDates(LocalDate.of(2025, 6, 15));

    @ParameterizedTest
    @DisplayName("it holds from the first day to the last, both included, however shops write them")
    @CsvSource({"2025-06-15,'',true", "2025-06-16,'',false", "'',2025-06-15,true", "'',2025-06-14,false",
        "2025-06-01,2025-06-30,true", "2025-06-20,2025-06-30,false", "2025-05-01,2025-05-31,false",
        "2025/6/15,'',true", "2025.06.16,'',false", "2025-06-16T08:00:00Z,'',false", "2025-06-16 08:00,'',false",
        "16.06.2025,'',false", "15.6.25,'',true", "16-06-25,'',false", "06/16/2025,'',false", "06/14/25,'',true",
        "'',06/14/25,false", " 2025-06-16 ,'',false"})
    void byDates(String from, String until, boolean isInForce) {
        assertEquals(isInForce, dates.isInForce(from, until));
    }

    @ParameterizedTest
    @DisplayName("both dates may be in one cell, which then says all")
    @CsvSource({"2025-06-01/2025-06-30,'',true", "2025-06-01/2025-06-14,'',false", "2025-06-16/2025-06-30,'',false",
        "2025-06-01T00:00+01:00/2025-06-14T23:59+01:00,'',false", "2025-06-01/2025-06-30,2025-06-01,true"})
    void bothInOne(String from, String until, boolean isInForce) {
        assertEquals(isInForce, dates.isInForce(from, until));
    }

    @ParameterizedTest
    @DisplayName("a no in any language speaks against it; a yes, nothing, and what is no date do not")
    @CsvSource({"no,false", "FALSE,false", "0,false", "Nein,false", "não,false", "yes,true", "1,true", "'',true",
        "soon,true", "2025-13-45,true", "00.00.0000,true", "0000-00-00,true", "/2025-06-14,true", "a/b/c,true"})
    void byWords(String from, boolean isInForce) {
        assertEquals(isInForce, dates.isInForce(from, ""));
    }
}
