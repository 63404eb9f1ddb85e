package lookalike.endurance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.image.TestPictures;

/** Tables of products in every format and some encodings, zips of a catalogue, and tables of orders. */
final class TableKinds {

    private static final int ROWS = 5;

    private TableKinds() {}

    static List<Kind> all() throws IOException {
        String csv = SmallShop.table(ROWS);
        String letters = csv.replace("Product", "Größe Öl").replace("EUR", "€");
        return List.of(table("csv", csv.getBytes(StandardCharsets.UTF_8), letters.getBytes(StandardCharsets.UTF_8)),
                table("csv in UTF-16", "csv", letters.getBytes(StandardCharsets.UTF_16),
                        letters.getBytes(StandardCharsets.UTF_16LE)),
                table("csv in windows-1252", "csv", letters.getBytes(Charset.forName("windows-1252"))),
                table("tsv", csv.replace(',', '\t').getBytes(StandardCharsets.UTF_8)),
                table("json", json().getBytes(StandardCharsets.UTF_8)),
                table("xml", xml().getBytes(StandardCharsets.UTF_8)),
                table("xlsx", workbook()), zip("zip"), zip("lookalike"), orders());
    }

    private static Kind table(String format, byte[]... originals) {
        return table(format, format, originals);
    }

    private static Kind table(String name, String format, byte[]... originals) {
        return new Kind(name, List.of(originals), (runs, file) -> {
            Path folder = Files.createDirectories(runs.bench().files().resolve("mutants"));
            for (int i = 0; i < ROWS; i++) {
                SmallShop.picture(folder, i, i);
            }
            Files.write(folder.resolve("products." + format), file);
            if (runs.run("catalogue", "add", folder.toString(), "--name", "mutants").status() == 0) {
                look(runs);
            }
        });
    }

    private static Kind zip(String format) throws IOException {
        return new Kind(format, List.of(catalogue()), (runs, file) -> {
            Path zip = Files.write(runs.bench().files().resolve("mutants." + format), file);
            if (runs.run("catalogue", "add", zip.toString(), "--name", "mutants").status() == 0) {
                look(runs);
                runs.run("catalogue", "export", "mutants", runs.bench().files().resolve("x.lookalike").toString());
            }
        });
    }

    private static void look(CheckedRuns runs) {
        runs.done("catalogue", "info", "mutants", "--format", "json");
        runs.done("catalogue", "problems", "mutants", "--format", "csv");
        runs.done("catalogue", "list");
    }

    private static Kind orders() {
        return new Kind("orders", List.of(Bench.orders().getBytes(StandardCharsets.UTF_8)), (runs, file) -> {
            Path table = Files.write(runs.bench().files().resolve("more.csv"), file);
            runs.run("orders", "import", table.toString(), "--catalogue", Bench.CATALOGUE);
            runs.done("orders", "info", "--catalogue", Bench.CATALOGUE);
            runs.run("orders", "together", "1", "--catalogue", Bench.CATALOGUE);
        });
    }

    private static String json() {
        return SmallShop.table(ROWS).lines().skip(1).map(row -> row.split(",(?! )"))
                .map(cells -> "{\"id\": %s, \"name\": %s, \"category\": {\"name\": \"%s\"}, \"price\": %s, "
                        .formatted(cells[0], cells[1], cells[2], cells[4].replace(" EUR", ""))
                        + "\"images\": [{\"src\": \"%s\"}]}".formatted(cells[6]))
                .collect(Collectors.joining(",\n", "{\"products\": [", "]}"));
    }

    private static String xml() {
        return SmallShop.table(ROWS).lines().skip(1).map(row -> row.split(",(?! )"))
                .map(cells -> "<item><g:id>%s</g:id><title>%s</title><g:price>%s</g:price><g:image_link>%s"
                        .formatted(cells[0], cells[1], cells[4], cells[6]) + "</g:image_link></item>")
                .collect(Collectors.joining("\n", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
                        + "xmlns:g=\"http://base.google.com/ns/1.0\"><channel>\n", "\n</channel></rss>\n"));
    }

    private static byte[] workbook() throws IOException {
        StringBuilder rows = new StringBuilder();
        int number = 1;
        for (String line : SmallShop.table(ROWS).lines().toList()) {
            rows.append("<row r=\"%d\">".formatted(number));
            String[] cells = line.split(",(?! )");
            for (int i = 0; i < cells.length; i++) {
                rows.append(cells[i].matches("\\d+")
                        ? "<c r=\"%c%d\"><v>%s</v></c>".formatted('A' + i, number, cells[i])
                        : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number,
                                cells[i].replace("\"", "")));
            }
            rows.append("</row>");
            number++;
        }
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + office + "/%s\" Target=\"%s\"/></Relationships>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
        parts.put("_rels/.rels", text(relations.formatted("officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", text("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Products\" "
                .formatted(main, office) + "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", text(relations.formatted("worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/worksheets/sheet1.xml",
                text("<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(main, rows)));
        return packed(parts);
    }

    private static byte[] catalogue() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("shop/products.csv", text(SmallShop.table(ROWS)));
        for (int i = 0; i < ROWS; i++) {
            parts.put("shop/" + i + ".png", TestPictures.file(SmallShop.image(i, 20, 30), "png"));
        }
        return packed(parts);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
