package lookalike.catalogue.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @DisplayName("comma, semicolon, tab and bar are found out, whatever else stands in the cells")
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws Exception {
        String text = String.join(delimiter, "id", "price", "name") + "\r\n"
                + String.join(delimiter, "1", "\"39,90\"", "\"Blue; green | red\"") + "\r\n"
                + String.join(delimiter, "2", "\"5,00\"", "\"said \"\"hi\"\"\"") + "\r\n";
        Table table = table(text);
        assertEquals(List.of("id", "price", "name"), table.columns());
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "39,90", "Blue; green | red")),
                new TableRow.Whole(3, List.of("2", "5,00", "said \"hi\""))), rows(table));
    }

    @Test
    @DisplayName("the delimiter that Excel declares in a first line is believed, and the line is no header")
    void believesADeclaredDelimiter() throws Exception {
        Table table = table("sep=;\nid;note,more\n1;a,b\n");
        assertEquals(List.of("id", "note,more"), table.columns());
        assertEquals(List.of(new TableRow.Whole(3, List.of("1", "a,b"))), rows(table));
    }

    @Test
    @DisplayName("the number of rows above DeepFashion's lists, which blanks divide, is no header")
    void passesOverTheNumberOfRows() throws Exception {
        Table table = table("2\nimage_name  category_label\nimg/A_Dress/1.jpg   41\nimg/B_Top/1.jpg      3\n");
        assertEquals(List.of("image_name", "category_label"), table.columns());
        assertEquals(List.of(new TableRow.Whole(3, List.of("img/A_Dress/1.jpg", "41")),
                new TableRow.Whole(4, List.of("img/B_Top/1.jpg", "3"))), rows(table));
    }

    @ParameterizedTest
    @DisplayName("UTF-8 and UTF-16 with a byte order mark are read")
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsMarkedText(String charset) throws Exception {
        Table table = TableFormat.read("x.csv", "\uFEFFid,name\n1,Jupe évasée 裙\n".getBytes(Charset.forName(charset)));
        assertEquals("id", table.columns().getFirst());
        assertEquals(new TableRow.Whole(2, List.of("1", "Jupe évasée 裙")), rows(table).getFirst());
    }

    @Test
    @DisplayName("text that is not UTF-8 is read as Windows-1252")
    void fallsBackToWindows() throws Exception {
        Table table = TableFormat.read("x.csv", "id;preis\n1;Größe 39 €\n".getBytes(Charset.forName("windows-1252")));
        assertEquals(new TableRow.Whole(2, List.of("1", "Größe 39 €")), rows(table).getFirst());
    }

    @Test
    @DisplayName("surplus fields belong to the last column, with their commas; blank ones are nothing")
    void joinsSurplusFields() throws Exception {
        Table table = table("id,year,name\n1,2011,Set of 3, black, white\n2,2012,Shirt,,\n");
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "2011", "Set of 3, black, white")),
                new TableRow.Whole(3, List.of("2", "2012", "Shirt"))), rows(table));
    }

    @Test
    @DisplayName("a quotation mark inside a field without quotation marks is a character like others")
    void keepsInchMarks() throws Exception {
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "EM Tempo 3.5\" Pink Short"))),
                rows(table("id,name\n1,EM Tempo 3.5\" Pink Short\n")));
    }

    @Test
    @DisplayName("a row with too few fields is broken; its line is counted as an editor counts, over breaks in cells")
    void tellsLinesOfBrokenRows() throws Exception {
        List<TableRow> rows = rows(table("id,name,year\n1,\"two\nlines\",2011\n\n2,short\n3,fine,2012\n"));
        assertEquals(new TableRow.Whole(2, List.of("1", "two\nlines", "2011")), rows.get(0));
        assertEquals(new TableRow.Broken(5, new SkipReason.FewFields(2, 3)), rows.get(1));
        assertEquals(new TableRow.Whole(6, List.of("3", "fine", "2012")), rows.get(2));
    }

    @Test
    @DisplayName("a quotation mark that is never closed breaks its own row, not those after it")
    void recoversFromStrayMarks() throws Exception {
        List<TableRow> rows = rows(table(
                "id,name\r\n1,fine\r\n\r\n2,\"open\r\n3,good\r\n4,\"closed\"\r\n5,\"open again"));
        assertEquals(5, rows.size());
        assertEquals(new TableRow.Whole(2, List.of("1", "fine")), rows.get(0));
        assertEquals(4, assertInstanceOf(TableRow.Broken.class, rows.get(1)).line());
        assertEquals(new TableRow.Whole(5, List.of("3", "good")), rows.get(2));
        assertEquals(new TableRow.Whole(6, List.of("4", "closed")), rows.get(3));
        assertEquals(7, assertInstanceOf(TableRow.Broken.class, rows.get(4)).line());
    }

    @Test
    @DisplayName("headers without text or used twice get a number")
    void namesEveryColumn() throws Exception {
        assertEquals(List.of("column 1", "size", "size (2)"), table(",size, size \n0,1,2\n").columns());
    }

    @Test
    @DisplayName("a file without a header is refused by name")
    void refusesAnEmptyFile() {
        var problem = assertThrows(TableException.EmptyCsv.class, () -> table("\n\n"));
        assertEquals(List.of("shop.csv"), problem.details());
    }

    private static Table table(String text) throws CatalogueException {
        return TableFormat.read("shop.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }
}
