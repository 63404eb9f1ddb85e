package lookalike.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import lookalike.cli.terminal.CellText;
import lookalike.cli.terminal.Terminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutputFormatTest {

    private static final Table SHIRTS = Table.list(List.of("id", "name", "score", "price", "twins"), List.of(
            row("1", "Größe \"M\", blau", 0.87654, new BigDecimal("1E+2"), List.of("7", "8")),
            row("22", null, 1.0, null, List.of()),
            row("3", "two\nlines", 12345.5, new BigDecimal("39.90"), List.of())));

    @Test
    @DisplayName("a table for people is aligned, numbers to the right, each row on one line")
    void alignsATable() {
        assertEquals("""
                id  name                 score  price  twins
                1   Größe "M", blau      0.877    100  7, 8
                22                       1.000
                3   two lines        12345.500  39.90
                """, printed(OutputFormat.TABLE, SHIRTS, Terminal.NONE));
    }

    @Test
    @DisplayName("long cells are cut to the terminal's width, the widest column first")
    void cutsToTheTerminal() {
        Table table = Table.list(List.of("id", "file"), List.of(row("1", "abcdefghijklmnopqrstuvwxyz")));
        assertEquals("id  file\n1   abcdefghijklmno…\n",
                printed(OutputFormat.TABLE, table, new Terminal(OptionalInt.of(20), true)));
    }

    @Test
    @DisplayName("signs that take two places are counted as two, accents as none")
    void countsPlaces() {
        assertEquals(4, CellText.width("衬衫"));
        assertEquals(1, CellText.width("e\u0301"));
        assertEquals("衬…", CellText.cut("衬衫衬衫", 4));
    }

    @Test
    @DisplayName("no cell can steer the terminal")
    void disarmsControlSigns() {
        Table table = Table.list(List.of("name"), List.of(row("\u001b[31mred\r\b")));
        assertEquals("name\n [31mred\n", printed(OutputFormat.TABLE, table, Terminal.NONE));
    }

    @Test
    @DisplayName("a record for people has one property a line, long text below itself")
    void printsARecord() {
        Table record = Table.record(List.of("name", "products", "licence"), "spring", 12480, "MIT\n\nAs is.");
        assertEquals("""
                name      spring
                products  12,480
                licence   MIT

                          As is.
                """, printed(OutputFormat.TABLE, record, Terminal.NONE));
    }

    @Test
    @DisplayName("decimals are written the English way whatever the system's language")
    void ignoresTheLocale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Table table = Table.list(List.of("n", "x"), List.of(row(1234567, 0.5)));
            assertEquals("        n      x\n1,234,567  0.500\n", printed(OutputFormat.TABLE, table, Terminal.NONE));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    @DisplayName("JSON is an array of objects, with text escaped, numbers in full and null for nothing")
    void printsJson() {
        Table table = Table.list(SHIRTS.columns(), SHIRTS.rows().subList(0, 2));
        assertEquals("""
                [
                  {
                    "id" : "1",
                    "name" : "Größe \\"M\\", blau",
                    "score" : 0.87654,
                    "price" : 100,
                    "twins" : [
                      "7",
                      "8"
                    ]
                  },
                  {
                    "id" : "22",
                    "name" : null,
                    "score" : 1.0,
                    "price" : null,
                    "twins" : [ ]
                  }
                ]
                """, printed(OutputFormat.JSON, table, Terminal.NONE));
    }

    @Test
    @DisplayName("a record is one JSON object, an empty list an empty array")
    void printsJsonOfOneAndOfNone() {
        assertEquals("{\n  \"n\" : 1\n}\n", printed(OutputFormat.JSON, Table.record(List.of("n"), 1), Terminal.NONE));
        assertEquals("[ ]\n", printed(OutputFormat.JSON, Table.list(List.of("n"), List.of()), Terminal.NONE));
    }

    @Test
    @DisplayName("CSV quotes what needs it, keeps numbers in full and leaves nothing empty")
    void printsCsv() {
        assertEquals("""
                id,name,score,price,twins
                1,"Größe ""M"", blau",0.87654,100,7|8
                22,,1.0,,
                3,"two
                lines",12345.5,39.90,
                """, printed(OutputFormat.CSV, SHIRTS, new Terminal(OptionalInt.of(20), true)));
    }

    @Test
    @DisplayName("a row with a cell too few is refused")
    void refusesAMissingCell() {
        var problem = assertThrows(IllegalArgumentException.class,
                () -> Table.list(List.of("a", "b"), List.of(row("only one"))));
        assertTrue(problem.getMessage().contains("1 cells for 2 columns"));
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static String printed(OutputFormat format, Table table, Terminal terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.print(table, new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
