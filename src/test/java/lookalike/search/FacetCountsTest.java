package lookalike.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalogue.Condition;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What products can be filtered by, and how many each choice leaves. */
class FacetCountsTest {

    private static final int PRODUCTS = 6;

    @TempDir
    private Path folder;
    private Catalogue catalogue;

    @BeforeEach
    void readShop() throws Exception {
        catalogue = shop("shop", """
                id,Title,Type,Colour,Season,Price,Stock
                0,a,Shirts,Black,summer,10,3
                1,b,Shirts,Blue,summer,20,0
                2,c,Dresses,Black,summer,30,12
                3,d,Dresses,Black,summer,,
                4,e,Shirts,White,summer,15,1
                5,f,,White,summer,50,1
                """);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private Catalogue shop(String name, String table) throws Exception {
        return new Shop(folder.resolve(name)).pictures("0.jpg", "1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg")
                .text("shop.csv", table).read();
    }

    private static BitSet items(int... items) {
        return IntStream.of(items).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static BitSet all() {
        return items(IntStream.range(0, PRODUCTS).toArray());
    }

    private List<String> choices(BitSet searchable, BitSet within, String... conditions) throws Exception {
        List<Condition> parsed = new ArrayList<>();
        for (String condition : conditions) {
            parsed.add(Condition.parse(condition));
        }
        return FacetCounts.of(catalogue, searchable).of(ProductFilter.where(parsed), within).stream()
                .map(FacetCountsTest::text).toList();
    }

    private static String text(FacetOption option) {
        return switch (option) {
            case FacetOption.Kinds kinds -> kinds.column() + kinds.values().stream()
                    .map(value -> " " + value.text() + ":" + value.count()).collect(Collectors.joining());
            case FacetOption.Range range -> "%s %s to %s:%s".formatted(range.column(), range.least(), range.most(),
                    range.count());
        };
    }

    @Test
    @DisplayName("values come with the products that have them, the most first; a value of all is no choice")
    void countsAll() throws Exception {
        assertEquals(List.of("Type Shirts:3 Dresses:2", "Colour Black:3 White:2 Blue:1", "Price 10.0 to 50.0:5",
                "Stock 0.0 to 12.0:5"), choices(all(), all()));
    }

    @Test
    @DisplayName("conditions on other columns leave fewer, and those on the column itself none the fewer")
    void meetsOtherConditions() throws Exception {
        assertEquals(List.of("Type Dresses:2 Shirts:1", "Colour Black:3 White:2 Blue:1", "Price 10.0 to 50.0:2",
                "Stock 0.0 to 12.0:2"), choices(all(), all(), "colour=Black"));
        assertEquals(List.of("Type Shirts:1 Dresses:1", "Colour Black:2 White:1 Blue:1", "Price 10.0 to 50.0:2",
                "Stock 0.0 to 12.0:2"), choices(all(), all(), "colour=Black", "price<40"));
    }

    @Test
    @DisplayName("only products within the selection are counted, and its numbers have its ends")
    void countsWithin() throws Exception {
        assertEquals(List.of("Type Dresses:2 Shirts:1", "Colour Black:2 Blue:1 White:0", "Price 20.0 to 30.0:2",
                "Stock 0.0 to 12.0:2"), choices(all(), items(1, 2, 3)));
        assertEquals(List.of("Type Dresses:1 Shirts:0", "Colour Black:1 White:0 Blue:0"),
                choices(all(), items(2)), "numbers of one product are no range");
    }

    @Test
    @DisplayName("products that cannot be found make no choices, nor values that half of the products have alone")
    void leavesOutUselessColumns() throws Exception {
        assertEquals(List.of("Colour Black:2 White:2", "Price 10.0 to 50.0:4", "Stock 1.0 to 12.0:4"),
                choices(items(0, 2, 4, 5), items(0, 2, 4, 5)).stream().filter(text -> !text.startsWith("Type"))
                        .toList());
        assertEquals(List.of("Price 10.0 to 15.0:2", "Stock 1.0 to 3.0:2"), choices(items(0, 4), items(0, 4)));
    }

    @Test
    @DisplayName("stock in words is chosen by its words, and in numbers by their range")
    void stockInWords() throws Exception {
        try (Catalogue words = shop("words", """
                id,Title,Stock
                0,a,sold out
                1,b,in stock
                2,c,in stock
                3,d,5
                4,e,in stock
                5,f,sold out
                """)) {
            List<FacetOption> choices = FacetCounts.of(words, all()).of(ProductFilter.ALL, all());
            assertEquals(List.of("Stock in stock:3 sold out:2 5:1"), choices.stream().map(FacetCountsTest::text)
                    .toList());
        }
    }

    @Test
    @DisplayName("a filter's text and ids describe products, of those that may be chosen; its conditions do not")
    void describes() throws Exception {
        ProductFilter none = ProductFilter.where(List.of(Condition.parse("type=Dresses")));
        assertEquals(items(0, 1), none.described(catalogue, items(0, 1)));
        assertEquals(items(1, 4), none.with("shirts").described(catalogue, items(1, 2, 3, 4)));
        assertEquals(items(2), none.among(Optional.of(Set.of("2", "5", "no such"))).described(catalogue, items(1, 2)));
    }

    @Test
    @DisplayName("only a filter of nothing is one of all products; conditions on a column are replaced by header")
    void filters() throws Exception {
        Condition shirts = Condition.parse("type=Shirts");
        Condition cheap = Condition.parse("price<20");
        assertEquals(true, ProductFilter.ALL.with("  ").isAll());
        assertEquals(false, ProductFilter.ALL.with("shirt").isAll());
        assertEquals(false, ProductFilter.where(List.of(shirts)).isAll());
        assertEquals(false, ProductFilter.ALL.among(Optional.of(Set.of())).isAll());
        ProductFilter filter = ProductFilter.where(List.of(shirts, cheap)).with("x").among(Optional.of(Set.of("1")));
        assertEquals(new ProductFilter(List.of(cheap), "x", Optional.of(Set.of("1"))),
                filter.with("TYPE", List.of()));
        assertEquals(List.of(shirts, shirts), filter.with("price", List.of(shirts)).conditions());
    }
}
