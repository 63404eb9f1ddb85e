package lookalike.evaluation.speed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lookalike.features.Feature;
import lookalike.vector.VectorException;
import lookalike.vector.VectorRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpeedVectorsTest {

    private static final int ITEMS = 200;
    private static final int QUERIES = 30;
    private final VectorRows rows = GaussianRows.of(ITEMS, 4, 1);
    private final int[] all = IntStream.range(0, ITEMS).toArray();

    @Test
    @DisplayName("queries held out are never among the items, and nothing is lost or doubled")
    void holdsQueriesOut() throws Exception {
        try (SpeedVectors vectors = SpeedVectors.heldOut(rows, all, QUERIES, 7)) {
            assertEquals(ITEMS - QUERIES, vectors.size());
            assertEquals(QUERIES, vectors.queries().size());
            Set<List<Float>> searched = new HashSet<>();
            for (int item = 0; item < vectors.size(); item++) {
                searched.add(list(vectors.items(vectors.size()).row(item)));
                assertArrayEquals(new Feature(rows.row(vectors.rows().get(item))).normalised().values(),
                        vectors.items(item + 1).row(item));
            }
            assertEquals(vectors.size(), searched.size());
            vectors.queries().forEach(query -> assertFalse(searched.contains(list(query))));
        }
    }

    @Test
    @DisplayName("the seed decides what is held out")
    void drawsBySeed() throws Exception {
        assertEquals(drawn(7), drawn(7));
        assertNotEquals(drawn(7), drawn(8));
    }

    @Test
    @DisplayName("only the rows named take part, and foreign queries leave all of them to be searched")
    void takesForeignQueries() throws Exception {
        int[] some = {3, 5, 8, 13};
        try (SpeedVectors vectors = SpeedVectors.between(rows, some, GaussianRows.of(2, 4, 2), 7)) {
            assertEquals(List.of(3, 5, 8, 13), List.copyOf(new TreeSet<>(vectors.rows())));
            assertEquals(2, vectors.queries().size());
        }
    }

    @Test
    @DisplayName("too few items, no queries, queries of another dimension and NaN are refused")
    void refusesWhatCannotBeMeasured() {
        assertThrows(SpeedException.TooFewItems.class, () -> SpeedVectors.heldOut(rows, all, ITEMS, 7));
        assertThrows(SpeedException.NoQueries.class,
                () -> SpeedVectors.between(rows, all, GaussianRows.of(0, 4, 2), 7));
        assertThrows(SpeedException.OtherDimension.class,
                () -> SpeedVectors.between(rows, all, GaussianRows.of(3, 5, 2), 7));
        rows.values().set(VectorRows.VALUE, rows.offset(17) + 4, Float.NaN);
        assertEquals(17, assertThrows(VectorException.NotFinite.class,
                () -> SpeedVectors.heldOut(rows, all, QUERIES, 7)).number());
    }

    private List<Integer> drawn(long seed) throws Exception {
        try (SpeedVectors vectors = SpeedVectors.heldOut(rows, all, QUERIES, seed)) {
            return vectors.rows();
        }
    }

    private static List<Float> list(float[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }
}
