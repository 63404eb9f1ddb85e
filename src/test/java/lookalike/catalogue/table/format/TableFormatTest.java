package lookalike.catalogue.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.TableKind;
import lookalike.catalogue.TableLayout;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTest {

    @ParameterizedTest
    @DisplayName("the bytes decide the encoding of a text")
    @CsvSource({"UTF-8,Blümchenkleid,UTF-8", "UTF-16LE,Blümchenkleid,UTF-16LE", "UTF-16BE,Blümchenkleid,UTF-16BE",
        "UTF-32LE,Blümchenkleid,UTF-32LE", "UTF-32BE,Blümchenkleid,UTF-32BE",
        "windows-1252,Kleid für Größe 38 €,windows-1252", "ISO-8859-1,Kleid für Größe 38,windows-1252",
        "ISO-8859-15,Kleid für Größe 38 zu 5 €,ISO-8859-15", "IBM850,Kleid für Größe 38,IBM850",
        "x-MacRoman,Kleid für Größe 38,x-MacRoman",
        "windows-1250,Żółta sukienka w kwiaty świąteczna różowa,windows-1250",
        "windows-1250,Dámské letní šaty černé s květinovým vzorem,windows-1250",
        "windows-1254,Kırmızı çiçekli yazlık elbise gülüş,windows-1254",
        "windows-1251,Платье летнее красное,windows-1251", "windows-1253,Κόκκινο φόρεμα καλοκαιρινό,windows-1253",
        "windows-31j,花柄ワンピース 赤い,windows-31j", "GBK,女士连衣裙红色夏季新款,GB18030",
        "Big5,女士連身裙紅色夏季新款,Big5", "EUC-KR,여성 여름 원피스 빨강,x-windows-949"})
    void decodes(String charset, String name, String found) throws Exception {
        StringBuilder text = new StringBuilder("id;name;price\n");
        for (int row = 0; row < 8; row++) {
            text.append(row).append(';').append(name).append(";10,5").append(row).append('\n');
        }
        Table table = TableFormat.read("a.csv", text.toString().getBytes(Charset.forName(charset)));
        assertEquals(found, table.layout().encoding());
        assertEquals(new TableRow.Whole(2, List.of("0", name, "10,50")), rows(table).getFirst());
    }

    @Test
    @DisplayName("a byte of Windows-1252 spoils no other line of a UTF-8 table")
    void readsStrayBytes() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\n1,Blümchenkleid\n2,".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Größe\n".getBytes(Charset.forName("windows-1252")));
        bytes.writeBytes("3,Röckchen über Ärmel\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "Blümchenkleid")),
                new TableRow.Whole(3, List.of("2", "Größe")),
                new TableRow.Whole(4, List.of("3", "Röckchen über Ärmel"))),
                rows(TableFormat.read("a.csv", bytes.toByteArray())));
    }

    @Test
    @DisplayName("NUL characters and old line ends of the Mac do not matter")
    void readsOldFiles() throws Exception {
        Table table = table("id,name\r1,Kl\0eid\r2,Rock\r");
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "Kleid")), new TableRow.Whole(3, List.of("2", "Rock"))),
                rows(table));
    }

    @ParameterizedTest
    @DisplayName("the header is found below titles, remarks and blank rows")
    @ValueSource(strings = {"Product report;;\nGenerated 2024-01-05;;\n;;\n", "Product report\n\nof 2024\n",
        "# exported\n# by X\n", ""})
    void findsTheHeader(String above) throws Exception {
        Table table = table(above + "Artikelnummer;Bezeichnung;Preis\n0;Kleid 0;10,50\n1;Kleid 1;11,50\n");
        assertEquals(List.of("Artikelnummer", "Bezeichnung", "Preis"), table.columns());
        assertEquals(above.lines().count() + 1, table.layout().headerLine());
        assertEquals(2, rows(table).size());
    }

    @Test
    @DisplayName("a table without a header loses no row, and its columns have numbers")
    void seesThatThereIsNone() throws Exception {
        Table table = table("0.jpg,Dress 0,10.50\n1.jpg,Dress 1,11.50\n");
        assertEquals(TableLayout.NO_HEADER, table.layout().headerLine());
        assertEquals(List.of("column 1", "column 2", "column 3"), table.columns());
        assertEquals(new TableRow.Whole(1, List.of("0.jpg", "Dress 0", "10.50")), rows(table).getFirst());
    }

    @Test
    @DisplayName("of Amazon's three rows of headers the keys count, and none of them is a product")
    void choosesTheKeys() throws Exception {
        Table table = table("""
                TemplateType=x\tVersion=1\t\t
                Seller SKU\tProduct Name\tBrand\tStandard Price
                item_sku\titem_name\tbrand_name\tstandard_price
                A\tShirt\tX\t19.99
                """);
        assertEquals(List.of("item_sku", "item_name", "brand_name", "standard_price"), table.columns());
        assertEquals(List.of(new TableRow.Whole(4, List.of("A", "Shirt", "X", "19.99"))), rows(table));
    }

    @Test
    @DisplayName("backslashes before quotation marks escape them, unless they are those of a path")
    void readsBackslashes() throws Exception {
        assertEquals(List.of(new TableRow.Whole(2, List.of("0.jpg", "Men\"s shirt")),
                new TableRow.Whole(3, List.of("1.jpg", "15\" bag, black")),
                new TableRow.Whole(4, List.of("2.jpg", "size 3\""))),
                rows(table("""
                        "image","name"
                        "0.jpg","Men\\"s shirt"
                        "1.jpg","15\\" bag, black"
                        "2.jpg","size 3\\""
                        """)));
        assertEquals(List.of(new TableRow.Whole(2, List.of("0.jpg", "C:\\dir\\"))),
                rows(table("\"image\",\"path\"\n\"0.jpg\",\"C:\\dir\\\"\n")));
    }

    @Test
    @DisplayName("JSON: lines, arrays, arrays within objects, objects by key; one bad line breaks itself")
    void readsJson() throws Exception {
        Table lines = table("""
                {"id":1,"price":{"value":10.50,"currency":"EUR"},"images":["a","b"]}
                {bad
                {"id":2,"name":"x, y","images":["c,d","e"]}
                """);
        assertEquals(List.of("id", "price.value", "price.currency", "images", "name"), lines.columns());
        assertEquals(List.of(new TableRow.Whole(1, List.of("1", "10.5", "EUR", "a, b", "")),
                new TableRow.Broken(2, SkipReason.Known.BAD_JSON),
                new TableRow.Whole(3, List.of("2", "", "", "c,d | e", "x, y"))), rows(lines));
        assertEquals(List.of(new TableRow.Whole(1, List.of("1", "a")), new TableRow.Whole(2, List.of("2", ""))),
                rows(table("[{\"id\":1,\"n\":\"a\"},{\"id\":2,\"n\":null}]")));
        assertEquals(List.of(new TableRow.Whole(1, List.of("1"))),
                rows(table("{\"info\":{\"y\":[1]},\"data\":{\"total\":1,\"items\":[{\"id\":1}]},\"z\":[{\"q\":1}]}")));
        assertEquals(List.of(new TableRow.Whole(1, List.of("k1", "a")), new TableRow.Whole(2, List.of("k2", "b"))),
                rows(table("{\"k1\":{\"n\":\"a\"},\"k2\":{\"n\":\"b\"}}")));
    }

    @Test
    @DisplayName("XML: repeated elements are rows, in any encoding, and no entity leads to a file")
    void readsXml() throws Exception {
        Table atom = table("<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>S</title>"
                + "<entry><g:id>1</g:id><link href='https://s/p'/><g:additional_image_link>a</g:additional_image_link>"
                + "<g:additional_image_link>b</g:additional_image_link></entry></feed>");
        assertEquals(List.of("id", "link", "additional_image_link"), atom.columns());
        assertEquals(List.of(new TableRow.Whole(1, List.of("1", "https://s/p", "a, b"))), rows(atom));
        Table yml = TableFormat.read("y.xml", ("<?xml version='1.0' encoding='windows-1251'?><yml><shop><offers>"
                + "<offer id='9'><name>Платье</name><param name='Цвет'>красный</param></offer><offer id='10'>"
                + "<name>Юбка</name></offer></offers></shop></yml>").getBytes(Charset.forName("windows-1251")));
        assertEquals(List.of("id", "name", "param.Цвет"), yml.columns());
        assertEquals(new TableRow.Whole(2, List.of("10", "Юбка", "")), rows(yml).getLast());
        String secret = "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        Table hostile = table("<?xml version='1.0'?>" + secret + "<r><item><a>1</a></item><item><a>&x;</a></item></r>");
        assertEquals(new TableRow.Whole(1, List.of("1")), rows(hostile).getFirst());
        assertInstanceOf(TableRow.Broken.class, rows(hostile).getLast());
    }

    @ParameterizedTest
    @DisplayName("spreadsheets that are not read are named")
    @CsvSource({"XLS,\u00D0\u00CF\u0011\u00E0 old", "PARQUET,PAR1x", "PDF,%PDF-1.7", "WEB_PAGE,<html><table></table>",
        "DATABASE,SQLite format 3", "EXCEL_XML,"
                + "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"})
    void namesOthers(TableKind kind, String content) {
        var problem = assertThrows(TableException.UnsupportedTable.class,
                () -> TableFormat.read("t", content.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("t", kind), problem.details());
    }

    @ParameterizedTest
    @DisplayName("zips of other spreadsheets are named, too, and a damaged one is told")
    @CsvSource({"ODS,content.xml", "NUMBERS,Index/Document.iwa", "XLSB,xl/workbook.bin", "BINARY,readme.txt"})
    void namesZips(TableKind kind, String entry) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        var problem = assertThrows(TableException.UnsupportedTable.class,
                () -> TableFormat.read("t", bytes.toByteArray()));
        assertEquals(List.of("t", kind), problem.details());
    }

    private static Table table(String text) throws CatalogueException {
        return TableFormat.read("t.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }
}
