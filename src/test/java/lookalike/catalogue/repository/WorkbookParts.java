package lookalike.catalogue.repository;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An Excel file, part by part, in which anything may be repeated millions of times without being in memory. */
final class WorkbookParts {

    /** The part of the first sheet. */
    static final String SHEET = "xl/worksheets/sheet1.xml";
    /** The namespace of all parts of a workbook, as an attribute. */
    static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String START = "<worksheet " + SPACE + "><sheetData>";
    private static final String END = "</sheetData></worksheet>";

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A part: its beginning, what is repeated, and its end. */
    private record Part(String start, String repeated, int times, String end, Charset charset) {}

    /** A workbook of one sheet without rows. */
    WorkbookParts() {
        plain("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>""".formatted(TYPES, TYPES,
                TYPES));
        sheets("<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>");
        relations("worksheets/sheet1.xml", "");
        plain("xl/styles.xml", "<styleSheet " + SPACE + "><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        plain("xl/sharedStrings.xml", "<sst " + SPACE + "/>");
        sheet("");
    }

    void plain(String part, String content) {
        repeat(part, content, "", 0, "");
    }

    void repeat(String part, String before, String repeated, int times, String after) {
        parts.put(part, new Part(before, repeated, times, after, StandardCharsets.UTF_8));
    }

    void sheet(String rows) {
        sheet(rows, "", 0, "");
    }

    void sheet(String before, String repeated, int times, String after) {
        repeat(SHEET, START + before, repeated, times, after + END);
    }

    /** Makes a part a sheet of repeated rows. */
    void otherSheet(String part, String repeated, int times) {
        repeat(part, START, repeated, times, END);
    }

    void inUtf16(String part) {
        Part plain = part(part);
        parts.put(part, new Part("\ufeff" + plain.start, plain.repeated, plain.times, plain.end,
                StandardCharsets.UTF_16BE));
    }

    /** @param sheets elements of sheets; the relation of the first is rId1 */
    void sheets(String sheets) {
        plain("xl/workbook.xml", "<workbook " + SPACE + " xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                + "</sheets></workbook>");
    }

    /**
     * @param sheet what rId1 leads to
     * @param more relations
     */
    void relations(String sheet, String more) {
        plain("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/worksheet\" Target=\"" + sheet
                + "\"/>" + more + "</Relationships>");
    }

    void copy(String part, String to) {
        parts.put(to, part(part));
    }

    /** @return the beginning of a part, all of one in which nothing is repeated */
    String start(String part) {
        return part(part).start;
    }

    private Part part(String part) {
        return Optional.ofNullable(parts.get(part)).orElseThrow();
    }

    void write(Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(1);
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                Part content = part.getValue();
                zip.write(content.start.getBytes(content.charset));
                byte[] repeated = content.repeated.getBytes(content.charset);
                for (int i = 0; i < content.times; i++) {
                    zip.write(repeated);
                }
                zip.write(content.end.getBytes(content.charset));
                zip.closeEntry();
            }
        }
    }

    /** @return numbered elements or attributes, one after the other */
    static String numbered(int from, int to, String format) {
        return IntStream.range(from, to).mapToObj(format::formatted).collect(Collectors.joining());
    }

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String column, int row, String text) {
        return "<c r=\"" + column + row + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
