package lookalike.catalogue.repository;

import static lookalike.catalogue.repository.WorkbookParts.numbered;
import static lookalike.catalogue.repository.WorkbookParts.row;
import static lookalike.catalogue.repository.WorkbookParts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.UncheckedLookalikeException;
import lookalike.catalogue.TableException;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that Excel's own reader would accept, made by someone who knows how they are read. */
@DisplayName("A workbook made to harm")
class HostileWorkbooksTest {

    private static final int MB = 1 << 20;
    /** Processor time of the reading thread; none of these took more than three where this was measured. */
    private static final double SECONDS = 10;
    private static final String HEAD = row(1, text("A", 1, "image"), text("B", 1, "name"), text("C", 1, "price"));

    @TempDir
    private Path temporary;
    private Shop shop;
    /** The reading thread's processor time when reading began. */
    private long before;
    private final WorkbookParts book = new WorkbookParts();

    @BeforeEach
    void pictures() throws Exception {
        shop = new Shop(temporary.resolve("shop")).pictures("p0.jpg", "p1.jpg", "p2.jpg");
        book.sheet(products(""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"far cells, ManyCells", "depth, LargeWorkbook", "names, LargeWorkbook", "attributes, LargeWorkbook",
        "a text of 100 MB, LargeWorkbook", "signs of 100 MB, LargeWorkbook", "a row of texts, LargeWorkbook",
        "digits, LargeWorkbook", "array formulas, LargeWorkbook", "shared formulas, LargeWorkbook",
        "shared texts, LargeWorkbook", "formats, LargeWorkbook", "a place behind a bracket, ManyColumns",
        "a place behind another, ManyColumns", "rows in UTF-16, LargeWorkbook",
        "a row without a number, UnreadableTable", "a late row without a number, UnreadableTable",
        "a cell without a place, UnreadableTable"})
    @DisplayName("is refused with a sentence, soon and without filling the memory")
    void refused(String kind, String problem) throws Exception {
        make(kind);
        assertEquals("CatalogueException." + problem, measured(this::refusal).code());
    }

    private void make(String kind) {
        String texts = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>";
        String ends = "</t></is></c></row>";
        switch (kind) {
            case "far cells" -> book.sheet(HEAD + row(2, text("A", 2, "p0.jpg")),
                    "<row><c r=\"XFD1\"><v>1</v></c></row>", 1_000_000, "");
            case "depth" -> book.sheet(HEAD, "<a>", 30_000_000, "");
            case "names" -> book.sheet(HEAD + numbered(0, 300_000, "<name%d/>"));
            case "attributes" -> book.sheet(HEAD + "<row " + numbered(0, 300_000, "a%d='' ") + "/>");
            case "a text of 100 MB" -> book.sheet(HEAD + texts, "x".repeat(MB), 100, ends);
            case "signs of 100 MB" -> book.sheet(HEAD + texts + "<![CDATA[", "<".repeat(MB), 100, "]]>" + ends);
            case "a row of texts" -> book.sheet(HEAD + "<row r=\"2\">", "<c t=\"inlineStr\"><is><t>" + "x".repeat(MB)
                    + "</t></is></c>", 1000, "</row>");
            case "digits" -> book.sheet(HEAD + "<row r=\"2\">", "<c><v>" + "7".repeat(2 * MB) + "</v></c>", 20,
                    "</row>");
            case "array formulas" -> book.sheet(HEAD + "<row r=\"2\">"
                    + numbered(1, 10_000, "<c><f t=\"array\" ref=\"A%d:A%<d\">1</f></c>") + "</row>",
                    "<row><c><v>1</v></c></row>", 900_000, "");
            case "shared formulas" -> book.sheet(HEAD + "<row r=\"2\"><c r=\"D2\">"
                    + "<f t=\"shared\" si=\"0\" ref=\"D2:D9\">" + "A1+".repeat(20_000) + "1</f><v>1</v></c></row>",
                    "<row><c><f t=\"shared\" si=\"0\"/><v>1</v></c></row>", 900_000, "");
            case "shared texts" -> {
                book.plain("xl/sharedStrings.xml", "<sst " + WorkbookParts.SPACE + "><si><t>" + "x".repeat(900_000)
                        + "</t></si></sst>");
                book.sheet(products(""), "<row><c/><c t=\"s\"><v>0</v></c></row>", 900_000, "");
            }
            case "formats" -> book.repeat("xl/styles.xml", "<styleSheet " + WorkbookParts.SPACE + "><cellXfs>",
                    "<xf numFmtId=\"0\"/>", 20_000_000, "</cellXfs></styleSheet>");
            case "rows in UTF-16" -> {
                book.sheet(HEAD, "<row/>", 2_000_000, "");
                book.inUtf16(WorkbookParts.SHEET);
            }
            default -> makeNonsense(kind);
        }
    }

    private void makeNonsense(String kind) {
        switch (kind) {
            case "a place behind a bracket" ->
                book.sheet(HEAD + "<row r=\"2\"><c a=\">\" r=\"FXSHRXW4\"><v>1</v></c></row>");
            case "a place behind another" ->
                book.sheet(HEAD + "<row r=\"2\"><c a=\" r=A1\" r=\"FXSHRXW4\"><v>1</v></c></row>");
            case "a row without a number" -> book.sheet("<row r=\"99999999999\"><c><v>1</v></c></row>");
            case "a late row without a number" -> book.sheet(products(""), "<row><c><v>1</v></c></row>", 100,
                    "<row r=\"x\"><c><v>1</v></c></row>");
            default -> book.sheet(HEAD + "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"long formats", "blank sheets", "a sheet of another name", "a formula",
        "array formulas of a few", "a picture that says it is XML"})
    @DisplayName("is read as far as it is a table")
    void read(String kind) throws Exception {
        switch (kind) {
            case "long formats" -> {
                book.plain("xl/styles.xml", "<styleSheet " + WorkbookParts.SPACE + "><numFmts><numFmt numFmtId=\"200\""
                        + " formatCode=\"" + "[$x".repeat(500_000) + "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"200\"/></cellXfs></styleSheet>");
                book.sheet(products("<v>5</v>"), "<row><c s=\"1\"><v>1</v></c></row>", 20_000, "");
            }
            case "blank sheets" -> {
                // Three thousand sheets that are the same part, with a million blank rows.
                book.sheets("<sheet name=\"first\" sheetId=\"1\" r:id=\"rId0\"/>"
                        + numbered(2, 3000, "<sheet name=\"S%d\" sheetId=\"%<d\" r:id=\"rId1\"/>"));
                book.relations("worksheets/blank.xml",
                        "<Relationship Id=\"rId0\" Type=\"t\" Target=\"worksheets/sheet1.xml\"/>");
                book.otherSheet("xl/worksheets/blank.xml", "<row/>", 1_000_000);
            }
            case "a sheet of another name" -> {
                book.relations("media/picture.png", "");
                book.copy(WorkbookParts.SHEET, "xl/media/picture.png");
                book.plain(WorkbookParts.SHEET, "<worksheet/>");
            }
            case "a formula" -> book.sheet(products("<f>WEBSERVICE(\"http://localhost/\")</f><v>5</v>"));
            case "array formulas of a few" -> book.sheet(products("<f t=\"array\" ref=\"C2\">1+4</f><v>5</v>"));
            default -> book.plain("xl/media/image1.png", "<?xml version=\"1.0\"?><a><b>");
        }
        measured(() -> {
            try (Catalogue catalogue = catalogue()) {
                List<String> names = IntStream.range(0, 3).mapToObj(item -> name(catalogue, item)).sorted().toList();
                assertEquals(List.of("one", "three", "two"), names, kind);
            }
            return kind;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
        "[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    @DisplayName("with a document type, be it of a file or of a billion laughs, is refused and opens nothing")
    void entities(String part) throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "p2.jpg");
        String sound = book.start(part);
        String root = sound.substring(1, Math.min(sound.indexOf('>'), sound.indexOf(' ')));
        for (String type : List.of("<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;&b;\">")) {
            book.plain(part, "<!DOCTYPE " + root + " [" + type + "]>" + sound.replace("three", "&x;"));
            assertInstanceOf(TableException.UnreadableTable.class, measured(this::refusal));
        }
    }

    @Test
    @DisplayName("with relations to other places opens no connection and no file")
    void relations() throws Exception {
        Path outside = Files.writeString(temporary.resolve("outside.xml"), book.start(WorkbookParts.SHEET));
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(1);
            String address = "http://127.0.0.1:" + socket.getLocalPort() + "/sheet1.xml";
            for (String target : List.of(address, outside.toUri().toString(), "../../outside.xml",
                    outside.toString())) {
                book.relations(target, "<Relationship Id=\"rId9\" TargetMode=\"External\" Type=\"t\" Target=\""
                        + address + "\"/>");
                assertInstanceOf(TableException.class, refusal(), target);
            }
            assertThrows(SocketTimeoutException.class, socket::accept);
        }
    }

    private LookalikeException refusal() throws Exception {
        try (Catalogue catalogue = catalogue()) {
            throw new AssertionError("was read: " + catalogue.size());
        } catch (UncheckedLookalikeException carried) {
            return carried.problem();
        } catch (LookalikeException problem) {
            assertFalse(problem.code().isEmpty());
            return problem;
        }
    }

    private Catalogue catalogue() throws Exception {
        book.write(shop.folder().resolve("a.xlsx"));
        before = threads().getCurrentThreadCpuTime();
        return shop.shelf().add(shop.folder(), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED);
    }

    /** What may cost much. */
    private interface Work<T> {
        T run() throws Exception;
    }

    private <T> T measured(Work<T> work) throws Exception {
        T result = work.run();
        double seconds = (threads().getCurrentThreadCpuTime() - before) / 1e9;
        assertTrue(seconds < SECONDS, seconds + " s");
        return result;
    }

    private static ThreadMXBean threads() {
        return assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
    }

    private static String name(Catalogue catalogue, int item) {
        try {
            return catalogue.product(item).name();
        } catch (LookalikeException problem) {
            throw new AssertionError(problem);
        }
    }

    /** @param price of the second product, what is in its cell */
    private static String products(String price) {
        return HEAD + row(2, text("A", 2, "p0.jpg"), text("B", 2, "one"))
                + row(3, text("A", 3, "p1.jpg"), text("B", 3, "two"), "<c r=\"C3\">" + price + "</c>")
                + row(4, text("A", 4, "p2.jpg"), text("B", 4, "three"));
    }
}
