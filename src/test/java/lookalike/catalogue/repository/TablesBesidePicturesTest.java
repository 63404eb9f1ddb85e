package lookalike.catalogue.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.PlainFact;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueProblem.Kind;
import lookalike.catalogue.FileSkipReason;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.store.ProblemGroup;
import lookalike.image.format.PictureFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Of the tables beside the pictures")
class TablesBesidePicturesTest {

    private static final String LIST = "id,name\n1,One\n2,Two\n";

    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void makeShop() {
        shop = new Shop(folder.resolve("shop"));
    }

    @Test
    @DisplayName("one in folders within folders is used, as kagglehub unpacks them")
    void nestedFolders() throws Exception {
        shop.pictures("set/set/images/1.jpg", "set/set/images/2.jpg").text("set/set/styles.csv", LIST)
                .text("README.txt", "A data set.\nOf dresses.\n");
        assertEquals(List.of("One", "Two"), names());
        assertEquals(List.of(), problems());
    }

    @Test
    @DisplayName("a text of columns separated by tabs is used, as Merchant Center's feed.txt")
    void feeds() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg").text("feed.txt", "id\ttitle\n1\tOne\n2\tTwo\n");
        assertEquals(List.of("One", "Two"), names());
        assertEquals(List.of(), problems());
    }

    @Test
    @DisplayName("one beside the chosen folder of pictures is used, and goes into a file for passing on")
    void above() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg").text("styles.csv", LIST).text("letters.csv", "to,text\nA,B\n");
        CatalogueRepository repository = shop.shelf();
        repository.add(shop.folder().resolve("images"), Optional.empty(), Optional.of("shop"), Progress.UNWATCHED)
                .close();
        try (Catalogue catalogue = repository.open("shop")) {
            assertEquals("Two", catalogue.product(1).name());
            assertEquals(List.of(), catalogue.problems());
        }
        Path file = folder.resolve("shop.lookalike");
        repository.export("shop", file, Progress.UNWATCHED);
        try (Catalogue passedOn = repository.add(file, Optional.empty(), Optional.of("other"), Progress.UNWATCHED)) {
            assertEquals("Two", passedOn.product(1).name());
            assertEquals("1.jpg", passedOn.image(0));
            assertEquals(List.of(), passedOn.problems());
        }
    }

    @Test
    @DisplayName("one above a folder that is no part of a catalogue, or that names no picture, is nobody's business")
    void notAbove() throws Exception {
        shop.pictures("1.jpg", "2.jpg");
        new Shop(folder).text("styles.csv", LIST);
        assertEquals(List.of("1", "2"), names());
        assertEquals(List.of(), problems());
    }

    @Test
    @DisplayName("those that are not used are told with the reason")
    void notUsed() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg").text("styles.csv", LIST).text("links.csv", "id\n1\n2\n")
                .text("other.csv", "a,b\nx,y\n").text("far/far/far/styles.csv", LIST).text("old.ods", "PK")
                .text("all.parquet", "PAR1");
        assertEquals(List.of("One", "Two"), names());
        assertEquals(List.of(problem("all.parquet", new FileSkipReason.UnsupportedTable("parquet")),
                problem("far/far/far/styles.csv", FileSkipReason.Known.FAR_FROM_PICTURES),
                problem("links.csv", new FileSkipReason.TellsLess("styles.csv")),
                problem("old.ods", new FileSkipReason.UnsupportedTable("ods")),
                problem("other.csv", FileSkipReason.Known.NAMES_NO_PICTURE)), problems());
    }

    @Test
    @DisplayName("one file for each product is not looked at, and told in one line")
    void oneForEachProduct() throws Exception {
        shop.pictures("images/1.jpg", "images/2.jpg").text("styles.csv", LIST);
        for (int i = 0; i < 30; i++) {
            shop.text("styles/%02d.json".formatted(i), "{\"id\":1}");
        }
        assertEquals(List.of("One", "Two"), names());
        assertEquals(List.of(problem("styles/00.json", new FileSkipReason.ManyTables(30))), problems());
    }

    @Test
    @DisplayName("a file of a program that names no picture does not keep the pictures from being added")
    void strayFiles() throws Exception {
        shop.pictures("1.jpg", "2.jpg").text("annotations.json", "{\"a\":1}").text("notes.txt", "a\tb\nc\td\ne\tf\n");
        assertEquals(List.of("1", "2"), names());
        assertEquals(List.of("annotations.json", "notes.txt"),
                problems().stream().map(CatalogueProblem::place).toList());
    }

    @Test
    @DisplayName("a folder whose pictures are all left out is refused with the reason that most of them share")
    void nothingReadable() throws Exception {
        shop.text("a.mp4", "x").text("b.svg", "<svg/>").text("c.svg", "<svg/>");
        var problem = assertThrows(CatalogueException.NoReadableImages.class, shop::read);
        assertEquals(List.of(shop.folder(), 3, "b.svg"), problem.details().subList(0, 3));
        Files.delete(shop.folder().resolve("b.svg"));
        Files.delete(shop.folder().resolve("c.svg"));
        Files.delete(shop.folder().resolve("a.mp4"));
        assertThrows(CatalogueException.NoImages.class, shop::read);
    }

    @Test
    @DisplayName("everything that was left out is counted by its kind")
    void counts() throws Exception {
        shop.pictures("1.jpg", "@eaDir/1.jpg", ".2.jpg").text("a.mp4", "x").text("b.svg", "<svg/>").text("c.xls",
                "\u00D0");
        Files.write(shop.folder().resolve("c.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        try (Catalogue catalogue = shop.read()) {
            assertEquals(Map.of(Kind.OTHER_FILE, 2, Kind.UNSUPPORTED_IMAGE, 1, Kind.TABLE_NOT_USED, 1,
                    Kind.FOLDER_LEFT_OUT, 1), Shop.counts(catalogue));
            assertEquals(List.of(Kind.TABLE_NOT_USED, Kind.UNSUPPORTED_IMAGE, Kind.OTHER_FILE, Kind.OTHER_FILE,
                    Kind.FOLDER_LEFT_OUT), catalogue.problemGroups().stream().map(ProblemGroup::kind).toList());
        }
    }

    @Test
    @DisplayName("many items of one reason are one group; a kind of many reasons is one group without a reason")
    void groups() throws Exception {
        for (int i = 0; i < 12; i++) {
            shop.pictures(i + ".jpg").text("p" + i + ".svg", "<svg/>");
        }
        shop.text("list.csv", "id,x\n" + String.join("\n", IntStream.range(0, 20).mapToObj(i -> i + ",a").toList()));
        try (Catalogue catalogue = shop.read()) {
            assertEquals(List.of(new ProblemGroup(Kind.ROW_WITHOUT_IMAGE, Optional.empty(), 8),
                    new ProblemGroup(Kind.UNSUPPORTED_IMAGE, Optional.of(PlainFact.of(
                            new FileSkipReason.UnsupportedFormat(PictureFormat.SVG))), 12)),
                    catalogue.problemGroups());
        }
    }

    private List<String> names() throws LookalikeException {
        try (Catalogue catalogue = shop.read()) {
            return IntStream.range(0, catalogue.size()).mapToObj(item -> name(catalogue, item)).toList();
        }
    }

    private static String name(Catalogue catalogue, int item) {
        try {
            return catalogue.product(item).name();
        } catch (CatalogueException problem) {
            throw new AssertionError(problem);
        }
    }

    private List<CatalogueProblem> problems() throws LookalikeException {
        try (Catalogue catalogue = shop.read()) {
            return catalogue.problems().stream().sorted(Comparator.comparing(CatalogueProblem::place))
                    .toList();
        }
    }

    private static CatalogueProblem problem(String place, Fact reason) {
        return new CatalogueProblem(Kind.TABLE_NOT_USED, place, reason);
    }
}
