package lookalike.ranking.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import lookalike.ranking.training.LabelColumns.Labelled;
import lookalike.ranking.training.TrainingData.CellColumn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Columns worth learning")
class LabelColumnsTest {

    private static final int COUNT = 600;

    @Test
    @DisplayName("have few values of many products each, the most frequent first")
    void usual() {
        List<Labelled> found = LabelColumns.of(List.of(column("kind", i -> i % 7 < 4 ? "Shirt" : "Shoe" + i % 3)));
        assertEquals(List.of("Shirt", "Shoe0", "Shoe1", "Shoe2"), sorted(found.getFirst()));
        assertEquals("Shirt", found.getFirst().column().values().getFirst());
        assertEquals(0, found.getFirst().labels()[0]);
    }

    @Test
    @DisplayName("may be numbers with few values, as years")
    void years() {
        assertEquals(List.of("year"), names(column("year", i -> String.valueOf(2010 + i % 6))));
    }

    @Test
    @DisplayName("are no ids, prices, free texts, picture names or lists of brands with a product each")
    void others() {
        assertEquals(List.of(), names(column("sku", i -> "A" + i), column("price", i -> String.valueOf(i * 17 % 431)),
                column("text", i -> "A nice thing, number " + i / 2), column("file", i -> i + ".jpg"),
                column("brand", i -> i % 10 < 6 ? "Brand " + i : "No name")));
    }

    @Test
    @DisplayName("are none whose value is the same nearly everywhere, or mostly unknown")
    void uninformative() {
        assertEquals(List.of(), names(column("shop", i -> "ours"), column("sale", i -> i % 100 == 0 ? "yes" : "no"),
                column("fabric", i -> i % 8 == 0 ? "wool" : i % 8 == 1 && i < 40 ? "silk" : "")));
    }

    @Test
    @DisplayName("are taken once of several that say the same")
    void duplicates() {
        assertEquals(List.of("kind", "gender"), names(column("kind", i -> "k" + i % 4), column("code", i -> "" + i % 4),
                column("gender", i -> i % 3 == 0 ? "Men" : "Women")));
    }

    @Test
    @DisplayName("leave values unknown that have too few products, and cells that say so")
    void unknown() {
        Labelled found = LabelColumns.of(List.of(column("colour",
                i -> i < 3 ? "rare" : i % 5 == 0 ? "NA" : i % 2 == 0 ? " red " : "blue"))).getFirst();
        assertEquals(List.of("blue", "red"), sorted(found));
        assertArrayEquals(new int[] {-1, -1, -1}, Arrays.copyOf(found.labels(), 3));
        assertEquals(-1, found.labels()[5]);
        assertEquals("red", found.column().values().get(found.labels()[4]));
    }

    @Test
    @DisplayName("have the entropy of their values, and share with another what follows from it")
    void information() {
        List<Labelled> found = LabelColumns.of(List.of(column("a", i -> "" + i % 4), column("b", i -> "" + i % 2)));
        assertEquals(Math.log(4), LabelColumns.entropy(found.getFirst()), 1e-9);
        assertEquals(Math.log(2), LabelColumns.information(found.getFirst(), found.get(1)), 1e-9);
    }

    private static List<String> sorted(Labelled column) {
        return column.column().values().stream().sorted().toList();
    }

    private static List<String> names(CellColumn... columns) {
        return LabelColumns.of(List.of(columns)).stream().map(each -> each.column().name()).toList();
    }

    private static CellColumn column(String name, IntFunction<String> cell) {
        return new CellColumn(name, IntStream.range(0, COUNT).mapToObj(cell).toList());
    }
}
