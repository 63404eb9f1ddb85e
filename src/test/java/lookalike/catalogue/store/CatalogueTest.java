package lookalike.catalogue.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.Condition;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.source.ImageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    @TempDir
    private Path folder;
    private Catalogue catalogue;

    @BeforeEach
    void readShop() throws Exception {
        catalogue = new Shop(folder.resolve("shop"))
                .pictures("0.jpg", "1.jpg", "2.jpg", "3.jpg", "4.jpg")
                .text("shop.csv", """
                        id,Title,Type,Colour,Price,Size
                        0,Été,Shirts,Black,"39,90 €",007
                        1,Hiver,shirts,Blue,"1.299,00 €",7
                        2,Printemps,Dresses,black,50 $,
                        3,Automne,Dresses,,on request,9
                        """).read();
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @ParameterizedTest
    @DisplayName("conditions choose products by header or known name, without regard to case")
    @CsvSource({"Type=Shirts,'0 1'", "category=SHIRTS,'0 1'", "TITLE=été,0", "name=ÉTÉ,0",
        "colour=Black|blue,'0 1 2'",
        "colour!=Black,'1 3 4'", "colour!=Black|Blue,'3 4'", "price<50,0", "price<=50,'0 2'", "price>50,1",
        "price>=50,'1 2'", "price=39.9,0", "price!=39.90,'1 2 3 4'", "currency=€,'0 1'", "currency=$,2",
        "size=7,1", "size<8,'0 1'", "id=3,3", "id>=3,'3 4'", "id!=3,'0 1 2 4'", "title=nothing,''"})
    void choosesProducts(String condition, String items) throws Exception {
        assertEquals(items, text(catalogue.where(List.of(Condition.parse(condition)))));
    }

    @Test
    @DisplayName("several conditions must all hold, none means everything")
    void combinesConditions() throws Exception {
        assertEquals("0", text(catalogue.where(List.of(Condition.parse("type=shirts"), Condition.parse("price<100")))));
        assertEquals("0 1 2 3 4", text(catalogue.where(List.of())));
    }

    @Test
    @DisplayName("a column that does not exist is refused with those that do")
    void refusesUnknownColumns() {
        var problem = assertThrows(CatalogueException.UnknownColumn.class,
                () -> catalogue.where(List.of(Condition.parse("rating>3"))));
        assertEquals(List.of("rating", List.of("id", "Title", "Type", "Colour", "Price", "Size", "name", "category",
                "colour", "price", "size", "currency")), problem.details());
        assertThrows(CatalogueException.UnknownColumn.class, () -> catalogue.values("material"));
    }

    @Test
    @DisplayName("the values of a column come with their number, most frequent first")
    void countsValues() throws Exception {
        assertEquals(List.of(Map.entry("Dresses", 2), Map.entry("Shirts", 1), Map.entry("shirts", 1)),
                List.copyOf(catalogue.values("type").entrySet()));
        assertEquals(Map.of("0", 1, "1", 1, "2", 1, "3", 1, "4", 1), catalogue.values("id"));
    }

    @Test
    @DisplayName("a column comes whole, one cell a product, blank ones empty")
    void givesColumns() throws Exception {
        assertEquals(List.of("Black", "Blue", "black", "", ""), catalogue.column("COLOUR"));
        assertEquals(List.of("Shirts", "shirts", "Dresses", "Dresses", ""), catalogue.column("category"));
        assertEquals(List.of("0", "1", "2", "3", "4"), catalogue.column("id"));
        assertThrows(CatalogueException.UnknownColumn.class, () -> catalogue.column("material"));
    }

    @Test
    @DisplayName("an id leads to its product, and a product knows its cells but not the blank ones")
    void findsProducts() throws Exception {
        assertEquals(OptionalInt.of(2), catalogue.item("2"));
        assertEquals(OptionalInt.empty(), catalogue.item("Printemps"));
        assertEquals(Map.of("Title", "Printemps", "Type", "Dresses", "Colour", "black", "Price", "50 $"),
                catalogue.product(2).attributes());
        assertEquals("$", catalogue.product(2).offer().currency());
        assertThrows(IndexOutOfBoundsException.class, () -> catalogue.product(5));
    }

    @Test
    @DisplayName("many threads may ask at the same time")
    void servesManyThreads() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> questions = IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(i -> () -> catalogue.product(i % 4).name()
                            + text(catalogue.where(List.of(Condition.parse("id=" + i % 4)))))
                    .toList();
            List<String> names = List.of("Été0", "Hiver1", "Printemps2", "Automne3");
            int i = 0;
            for (Future<String> answer : threads.invokeAll(questions)) {
                assertEquals(names.get(i++ % 4), answer.get());
            }
        }
    }

    @Test
    @DisplayName("its pictures can be read; a folder that has gone is told")
    void opensPictures() throws Exception {
        try (ImageSource images = catalogue.openImages()) {
            assertTrue(new String(images.read(catalogue.image(3)), StandardCharsets.UTF_8).contains("3.jpg"));
        }
        Files.move(folder.resolve("shop"), folder.resolve("moved"));
        assertThrows(CatalogueException.Missing.class, catalogue::openImages);
    }

    private static String text(BitSet items) {
        return String.join(" ", items.stream().mapToObj(String::valueOf).toList());
    }
}
