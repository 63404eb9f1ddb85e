package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table that would fill the memory")
class HostileTablesTest {

    private static final int MB = 1 << 20;
    private static final int LARGE = 200 * MB;
    private static final String WORKBOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
            <sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>""";

    @TempDir
    private Path temporary;
    private Shop shop;

    @BeforeEach
    void pictures() throws Exception {
        shop = new Shop(temporary.resolve("shop")).pictures("p0.jpg", "p1.jpg", "p2.jpg");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            a.csv, UTF-8, 'id,image,name|1,p0.jpg,one|2,p1.jpg,@|3,p2.jpg,three|'
            a.tsv, UTF-8, 'id\timage\tname|1\tp0.jpg\tone|2\tp1.jpg\t@|3\tp2.jpg\tthree|'
            a.txt, UTF-8, 'id;image;name|1;p0.jpg;one|2;p1.jpg;\"@\"|3;p2.jpg;three|'
            a.csv, UTF-16LE, 'id,image,name|1,p0.jpg,one|2,p1.jpg,@|3,p2.jpg,three|'
            a.jsonl, UTF-8, '{"image":"p0.jpg","name":"one"}|{"image":"p1.jpg","name":"@"}|\
            {"image":"p2.jpg","name":"three"}'
            a.json, UTF-8, '[{"image":"p0.jpg","name":"one"},{"image":"p1.jpg","name":"@"},\
            {"image":"p2.jpg","name":"three"}]'
            a.xml, UTF-8, '<r><item><image>p0.jpg</image><name>one</name></item>\
            <item><image>p1.jpg</image><name>@</name></item>\
            <item><image>p2.jpg</image><name>three</name></item></r>'
            """)
    @DisplayName("because of one cell loses the row of that cell, which is told, and no other one")
    void largeCell(String file, String encoding, String content) throws Exception {
        Charset charset = Charset.forName(encoding);
        String[] around = content.replace('|', '\n').split("@");
        try (OutputStream stream = Files.newOutputStream(shop.folder().resolve(file))) {
            stream.write(around[0].getBytes(charset));
            byte[] piece = "ä".repeat(MB / 2 - 1).concat("é").getBytes(charset);
            for (int written = 0; written < LARGE; written += piece.length) {
                stream.write(piece);
            }
            stream.write(around[1].getBytes(charset));
        }
        long allocated = allocated(() -> {
            try (Catalogue catalogue = shop.read()) {
                assertEquals(List.of(SkipReason.Known.LARGE_CELL.code()), reasons(catalogue,
                        CatalogueProblem.Kind.BROKEN_ROW));
                assertEquals(List.of("three"), IntStream.range(0, catalogue.size())
                        .filter(item -> catalogue.image(item).equals("p2.jpg"))
                        .mapToObj(item -> name(catalogue, item)).toList());
            }
        });
        assertTrue(allocated < 2 * LARGE, allocated / MB + " MB");
    }

    @Test
    @DisplayName("because it is packed in a zip, and nothing but zeros, is empty")
    void zeros() throws Exception {
        Path place = temporary.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            zip.putNextEntry(new ZipEntry("p0.jpg"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("styles.csv"));
            for (int i = 0; i < LARGE / MB; i++) {
                zip.write(new byte[MB]);
            }
        }
        long allocated = allocated(() -> assertThrows(TableException.EmptyCsv.class, () -> shop.shelf().add(place,
                Optional.empty(), Optional.of("zip"), Progress.UNWATCHED)));
        assertTrue(allocated < LARGE / 2, allocated / MB + " MB");
    }

    @Test
    @DisplayName("with more columns than a spreadsheet has is refused for its columns, whatever kind of file it is")
    void columns() throws Exception {
        String header = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        shop.text("a.csv", "image," + header + "\np0.jpg" + ",1".repeat(100_000) + "\n");
        var csv = assertThrows(TableException.UnreadableCsv.class, shop::read);
        assertEquals(new SkipReason.ManyFields(16_384), csv.details().getLast());
        Files.delete(shop.folder().resolve("a.csv"));
        shop.text("a.jsonl", """
                {"image":"p0.jpg","weight":1e999999999}
                {"image":"p1.jpg","weight":NaN}
                {"image":"p2.jpg","weight":12.50}
                """);
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of("Infinity", "NaN", "12.5"), catalogue.column("weight"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a text, LargeWorkbook", "texts, LargeWorkbook", "rows, LargeWorkbook", "blanks, LargeWorkbook",
        "cells, ManyColumns", "a place, ManyColumns", "a hidden place, ManyColumns"})
    @DisplayName("as a workbook of a few hundred KB is refused before it is unpacked into memory")
    void workbook(String kind, String problem) throws Exception {
        Path file = shop.folder().resolve("a.xlsx");
        long times = kind.equals("texts") ? Runtime.getRuntime().maxMemory() / 4 / 19 / 1000 + 1 : 2000;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            entry(zip, "xl/workbook.xml", WORKBOOK, "", 0);
            boolean isShared = kind.startsWith("text");
            String part = switch (kind) {
                case "a text", "blanks" -> (kind.equals("blanks") ? " " : "x").repeat(100_000);
                case "texts" -> "<si><t>abc</t></si>".repeat(1000);
                case "rows" -> "<row><c/></row>".repeat(1000);
                case "cells" -> "<c/>".repeat(1000);
                case "a place" -> "<c r=\"FXSHRXW4\"/>";
                default -> "<c t='n'   r = '&#70;&#88;&#83;&#72;&#82;&#88;&#87;4'/>";
            };
            entry(zip, isShared ? "xl/sharedStrings.xml" : "xl/worksheets/sheet1.xml", "<a><row r=\"1\">", part, times);
        }
        long allocated = allocated(() -> {
            LookalikeException refused = assertThrows(CatalogueException.class, shop::read);
            assertEquals("CatalogueException." + problem, refused.code());
        });
        // The parser makes a small object for each element, which is garbage at its end.
        assertTrue(allocated < (kind.equals("texts") ? 400 : 50) * (long) MB, allocated / MB + " MB");
    }

    private static void entry(ZipOutputStream zip, String name, String start, String part, long times)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(start.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < times; i++) {
            zip.write(bytes);
        }
        zip.closeEntry();
    }

    private static List<String> reasons(Catalogue catalogue, CatalogueProblem.Kind kind) throws LookalikeException {
        return catalogue.problems().stream().filter(problem -> problem.kind() == kind)
                .map(problem -> problem.reason().code()).toList();
    }

    private static String name(Catalogue catalogue, int item) {
        try {
            return catalogue.product(item).name();
        } catch (CatalogueException problem) {
            throw new AssertionError(problem);
        }
    }

    /** What takes much memory allocates it. */
    private interface Work {
        void run() throws Exception;
    }

    private static long allocated(Work work) throws Exception {
        ThreadMXBean threads = assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
