package lookalike.catalogue.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExcelTableTest {

    /** Formats 164 and up, in the order of the styles from 1 on. */
    private static final List<String> FORMATS = List.of("0000000000", "0.00", "yyyy\\-mm\\-dd",
            "#,##0.00\\ &quot;€&quot;", "[$$-409]#,##0.00", "0%", "General");

    @Test
    @DisplayName("cells are read as they are shown: leading zeros, decimals, currencies, dates, results of formulas")
    void readsCellsAsShown() throws Exception {
        Table table = TableFormat.read("p.xlsx", workbook(Map.of("Products", """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Spring</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>SKU</t></is></c><c r="B3" t="inlineStr"><is><t>Name</t></is>\
                </c><c r="C3" t="inlineStr"><is><t>Price</t></is></c><c r="D3" t="inlineStr"><is><t>Since</t></is></c>\
                <c r="E3" t="inlineStr"><is><t>Sale price</t></is></c><c r="F3" t="inlineStr"><is><t>Off</t></is></c>\
                <c r="G3" t="inlineStr"><is><t>Stock</t></is></c></row>
                <row r="4"><c r="A4" s="1"><v>108775000</v></c><c r="B4" t="inlineStr"><is><t>Kleid Größe S</t></is>\
                </c><c r="C4" s="4"><v>1299.5</v></c><c r="D4" s="3"><v>45296</v></c><c r="E4" s="5"><v>12.9</v></c>\
                <c r="F4" s="6"><v>0.25</v></c><c r="G4"><f>1+1</f><v>2</v></c></row>
                <row r="6"><c r="A6" t="str"><v>0108775001</v></c><c r="C6" s="2"><v>10</v></c>\
                <c r="G6" s="7"><v>0.30000000000000004</v></c></row>
                """)));
        assertEquals("Excel (Products)", table.layout().format());
        assertEquals(3, table.layout().headerLine());
        assertEquals(List.of("SKU", "Name", "Price", "Since", "Sale price", "Off", "Stock"), table.columns());
        assertEquals(List.of(
                new TableRow.Whole(4, List.of("0108775000", "Kleid Größe S", "1299.50 €", "2024-01-05", "12.90 $",
                        "25%", "2")),
                new TableRow.Whole(6, List.of("0108775001", "", "10.00", "", "", "", "0.3"))), rows(table));
        assertEquals(rows(table), rows(table), "read twice");
    }

    @Test
    @DisplayName("the first sheet with usual headers is taken")
    void choosesTheSheet() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Notes", row(1, "How to use", "this") + row(2, "open", "it"));
        sheets.put("Data", row(1, "id", "name", "price") + row(2, "1", "Shirt", "2.50"));
        Table table = TableFormat.read("p.xlsx", workbook(sheets));
        assertEquals("Excel (Data)", table.layout().format());
        assertEquals(List.of(new TableRow.Whole(2, List.of("1", "Shirt", "2.50"))), rows(table));
    }

    @Test
    @DisplayName("a workbook without rows is empty, a damaged one is told")
    void refuses() throws Exception {
        byte[] empty = workbook(Map.of("Sheet1", ""));
        assertThrows(TableException.EmptyCsv.class, () -> TableFormat.read("p.xlsx", empty));
        byte[] whole = workbook(Map.of("Sheet1", row(1, "id", "name") + row(2, "1", "x")));
        byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
        var problem = assertThrows(CatalogueException.class, () -> TableFormat.read("p.xlsx", half));
        assertEquals("p.xlsx", problem.details().getFirst());
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** @param sheets rows by name */
    private static byte[] workbook(Map<String, String> sheets) throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (Map.Entry<String, String> sheet : sheets.entrySet()) {
                number++;
                names.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                        + "\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet" + number
                        + ".xml\"/>");
                put(zip, "xl/worksheets/sheet" + number + ".xml", "<worksheet xmlns=\"http://schemas.openxmlformats."
                        + "org/spreadsheetml/2006/main\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
            }
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + names
                    + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                    + "2006/relationships\">" + relations + "</Relationships>");
            put(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                    + "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/"
                    + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    + "</Relationships>");
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                    + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName="
                    + "\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                    + "spreadsheetml.styles+xml\"/></Types>");
            StringBuilder formats = new StringBuilder();
            StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
            for (int i = 0; i < FORMATS.size(); i++) {
                formats.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + FORMATS.get(i) + "\"/>");
                styles.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
            }
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<numFmts>" + formats + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }
}
