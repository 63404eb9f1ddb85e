package lookalike.build.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssortmentTest {
    private final List<SampleProduct> products = Assortment.products();

    @Test
    @DisplayName("the shop sells more than a dozen kinds of article, none of them alone")
    void coversManyCategories() {
        Map<String, Long> kinds = products.stream()
                .collect(Collectors.groupingBy(SampleProduct::category, Collectors.counting()));
        assertTrue(kinds.size() >= 14, kinds.toString());
        kinds.forEach((kind, count) -> assertTrue(count >= 5, kind + " has only " + count));
    }

    @Test
    @DisplayName("ids rise without a gap and names are not used twice within a kind")
    void idsAndNamesAreUnique() {
        for (int i = 0; i < products.size(); i++) assertEquals(1001 + i, products.get(i).id());
        Map<String, Long> names = products.stream()
                .collect(Collectors.groupingBy(p -> p.category() + p.name() + p.colour(), Collectors.counting()));
        names.forEach((name, count) -> assertEquals(1, count, name));
    }

    @Test
    @DisplayName("exactly two pairs share a picture, under different names and brands")
    void twoPairsAreTwins() {
        var twins = products.stream().collect(Collectors.groupingBy(SampleProduct::picture))
                .values().stream().filter(same -> same.size() > 1).toList();
        assertEquals(2, twins.size());
        for (List<SampleProduct> pair : twins) {
            assertEquals(2, pair.size());
            assertNotEquals(pair.getFirst().name(), pair.getLast().name());
            assertNotEquals(pair.getFirst().brand(), pair.getLast().brand());
        }
    }

    @Test
    @DisplayName("the range holds a family: five striped navy tees that differ in cut")
    void holdsFamilies() {
        var family = products.stream()
                .filter(p -> p.description().startsWith("A tee in navy blue jersey with white stripes")).toList();
        assertEquals(5, family.size());
        assertTrue(family.stream().map(SampleProduct::picture).distinct().count() >= 4);
    }

    @Test
    @DisplayName("a row with a comma is quoted, so that it keeps its sixteen columns")
    void quotesCommas() {
        String csv = SampleCsv.of(products);
        for (String row : csv.split("\r\n")) assertEquals(16, row.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)").length, row);
    }
}
