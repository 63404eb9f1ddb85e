package lookalike.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    @ParameterizedTest
    @DisplayName("text that a spreadsheet would compute gets an apostrophe; numbers and other text stay as they are")
    @CsvSource(quoteCharacter = '"', value = {"=1+1,'=1+1", "+1|A2,'+1|A2", "-2+3,'-2+3", "@SUM(A1),'@SUM(A1)",
        "\"\t=1\",\"'\t=1\"", "-20% off,'-20% off", "-5,-5", "+49 89,'+49 89", "-1.5e3,-1.5e3", "a=b,a=b", "Tee,Tee"})
    void disarmsFormulas(String text, String written) {
        assertEquals(written, CsvTable.harmless(text));
    }

    @Test
    @DisplayName("numbers are whole, lists are one cell, and nothing is empty")
    void writesCells() {
        assertEquals("id,n\n'=x,-1.50\n\"a,b\",\n7|8,-3\n", new CsvTable(List.of("id", "n"), List.of(
                List.of("=x", new BigDecimal("-1.50")), Arrays.asList("a,b", null), List.of(List.of(7, 8), -3)))
                .text());
    }
}
