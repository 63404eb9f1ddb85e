package lookalike.service.across;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lookalike.search.FacetOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MergedOptionsTest {

    private static FacetOption.Kinds kinds(String column, String value, int count) {
        return new FacetOption.Kinds(column, List.of(new FacetOption.Value(value, count),
                new FacetOption.Value("Red", 2)));
    }

    @Test
    @DisplayName("values of a column are those of all catalogues with their sums, the most frequent first")
    void values() {
        assertEquals(List.of(new FacetOption.Kinds("Colour", List.of(new FacetOption.Value("Blue", 9),
                new FacetOption.Value("Red", 4), new FacetOption.Value("Green", 3)))),
                MergedOptions.of(List.of(List.of(kinds("Colour", "Green", 3)), List.of(kinds("colour", "Blue", 9)))));
    }

    @Test
    @DisplayName("a range reaches over all catalogues, and a column of only one is there as well")
    void ranges() {
        FacetOption size = new FacetOption.Range("size", 36, 46, 5);
        assertEquals(List.of(new FacetOption.Range("price", 5, 90, 10), size),
                MergedOptions.of(List.of(List.of(new FacetOption.Range("price", 10, 90, 7)),
                        List.of(new FacetOption.Range("price", 5, 20, 3), size))));
    }

    @Test
    @DisplayName("of numbers here and categories there, the first catalogue's are offered")
    void mixed() {
        FacetOption numbers = new FacetOption.Range("size", 36, 46, 5);
        assertEquals(List.of(numbers), MergedOptions.of(List.of(List.of(numbers), List.of(kinds("size", "M", 1)))));
    }
}
