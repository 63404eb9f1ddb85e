package lookalike.taste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.catalogue.repository.Shop;
import lookalike.catalogue.store.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasteModelTest {

    private static final int PRODUCTS = 40;
    private static final String[] COLOURS = {"Black", "Blue", "Red", "Green"};

    @TempDir
    private Path folder;
    private Catalogue catalogue;

    @BeforeEach
    void readShop() throws Exception {
        String[] pictures = IntStream.range(0, PRODUCTS).mapToObj(item -> item + ".jpg").toArray(String[]::new);
        // Every second product is a shoe; department follows from the category, the note is different for each.
        String rows = IntStream.range(0, PRODUCTS)
                .mapToObj(item -> "%d,%s,%s,%s,%s,%s,%s,%d,%d,%s,%s".formatted(item,
                        item % 2 == 0 ? "Shirts" : "Running Shoes", item % 2 == 0 ? "Clothing" : "Footwear",
                        COLOURS[item / 2 % 4], item % 5 < 2 ? "Acme" : "Bolt", item % 3 == 0 ? "Casual" : "Formal",
                        item == 0 ? "4.5" : item == 1 ? "1" : "4", item < 2 ? 200 : 2, 10 * (item + 1) - 1,
                        item % 2 == 0 ? "\"S, M\"" : "42", "note " + item))
                .collect(Collectors.joining("\n"));
        catalogue = new Shop(folder.resolve("shop")).pictures(pictures).text("shop.csv",
                "id,articleType,department,baseColour,brand,usage,rating,reviews,price,size,note\n" + rows + "\n")
                .read();
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private TasteScore after(int... hearts) throws Exception {
        return TasteModel.of(catalogue, Optional.empty()).of(IntStream.of(hearts).boxed()
                .collect(Collectors.toMap(item -> item, _ -> 1.0)), TasteScore.NONE);
    }

    @Test
    @DisplayName("taste is told by brand, colour and other columns of few values, not by what a product is")
    void columns() throws Exception {
        TasteColumns columns = TasteColumns.of(catalogue);
        assertEquals(List.of("baseColour", "brand", "usage"), columns.headers());
        assertEquals(List.of(1.0, 1.0, 0.5),
                columns.columns().stream().map(TasteColumns.Values::weight).toList());
    }

    @Test
    @DisplayName("products like those with hearts score more, the more hearts the more, and never beyond the bound")
    void taste() throws Exception {
        TasteScore none = after();
        TasteScore one = after(8);
        TasteScore many = after(8, 16, 24, 32, 10, 18, 26);
        // 8 and 16 are black; 2 is blue: both of the same brand.
        assertEquals(none.of(20), none.of(21), 1e-9);
        assertTrue(one.of(16) > one.of(2));
        assertTrue(many.of(16) - many.of(4) > one.of(16) - one.of(4));
        IntStream.range(0, PRODUCTS).forEach(item -> assertTrue(Math.abs(many.of(item)) <= TasteScore.BOUND));
    }

    @Test
    @DisplayName("the score after one heart is that of the formula")
    void formula() throws Exception {
        // One heart for a black product: a quarter is black, and blue was not liked.
        TasteScore one = after(8);
        double black = Math.log((1 + 4 * 0.25) / (5 * 0.25));
        double blue = Math.log(4 * 0.25 / (5 * 0.25));
        // 8 and 18 have the same brand and usage class: 8 is 'Formal', so are 2 and 10.
        assertEquals(0.02 / 6 * (black - blue), one.of(8) - one.of(10) - brand(8, 10) - usage(8, 10), 1e-9);
    }

    private double brand(int one, int other) {
        double acme = Math.log(4 * 0.4 / (5 * 0.4));
        double bolt = Math.log((1 + 4 * 0.6) / (5 * 0.6));
        return 0.02 / 6 * ((one % 5 < 2 ? acme : bolt) - (other % 5 < 2 ? acme : bolt));
    }

    private double usage(int one, int other) {
        double casual = 14.0 / PRODUCTS;
        double liked = Math.log((1 + 4 * (1 - casual)) / (5 * (1 - casual)));
        double not = Math.log(4 * casual / (5 * casual));
        return 0.5 * 0.02 / 6 * ((one % 3 == 0 ? not : liked) - (other % 3 == 0 ? not : liked));
    }

    @Test
    @DisplayName("stars of many reviews count more than those of few, and orders make popular")
    void popularity() throws Exception {
        TasteScore popular = TasteModel.of(catalogue, Optional.empty()).popular();
        double mean = (4.5 + 1 + 38 * 4) / PRODUCTS;
        double reviews = (2 * 200 + 38 * 2.0) / PRODUCTS;
        assertEquals(0.05 * ((200 * 4.5 + 8 * mean) / 208 - mean) + 0.015, popular.of(0), 1e-6);
        assertEquals(-TasteScore.BOUND, popular.of(1), 1e-12);
        double few = 0.05 * ((2 * 4 + 8 * mean) / 10 - mean);
        assertEquals(few + 0.015 * Math.log((2 + reviews) / (2 * reviews)), popular.of(5), 1e-6);
        double[] orders = new double[PRODUCTS];
        orders[5] = 20;
        TasteScore sold = TasteModel.of(catalogue, Optional.of(orders)).popular();
        assertEquals(few + 0.015, sold.of(5), 1e-6);
        // Half an order a product on the average: that there is none says little.
        assertEquals(few + 0.015 * Math.log(8 / 8.5), sold.of(6), 1e-6);
    }

    @Test
    @DisplayName("what is too dear or comes in other sizes fits less; what is unknown fits")
    void fit() throws Exception {
        Fit fit = Fit.of(catalogue, Optional.of(new Budget(BigDecimal.valueOf(200), "")),
                List.of(new BodySize("", "m"), new BodySize("shoes", "43")));
        assertEquals(0, fit.of(0), 1e-12);
        assertTrue(fit.isMetBy(0));
        assertEquals(-0.03, fit.of(1), 1e-6);
        assertFalse(fit.isMetBy(1));
        // 209 is 4.5 % too dear, 389 far more.
        assertEquals(-0.03 * 0.045 / 0.25, fit.of(20), 1e-6);
        assertEquals(-0.03, fit.of(38), 1e-6);
        assertFalse(fit.isMetBy(38));
        Fit other = Fit.of(catalogue, Optional.of(new Budget(BigDecimal.valueOf(200), "USD")), List.of());
        assertTrue(other.of(38) < 0, "prices without a currency are in that of the budget");
        assertEquals(0, Fit.of(catalogue, Optional.empty(), List.of()).of(38), 1e-12);
    }

    @Test
    @DisplayName("interest in products that the catalogue no longer has is left out")
    void interest() {
        assertEquals(Map.of(3, 1.5), TasteModel.interest(catalogue, Map.of("3", 1.5, "gone", 1.0, "4", -1.0)));
    }
}
