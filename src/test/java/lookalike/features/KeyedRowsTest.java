package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link KeyedRows}. */
class KeyedRowsTest {

    private static final int ROWS = 200;

    private final Random random = new Random(5);

    private String key() {
        byte[] key = new byte[KeyedRows.KEY];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private Map<String, Integer> drawn() {
        Map<String, Integer> rows = new HashMap<>();
        IntStream.range(0, ROWS).forEach(row -> rows.put(key(), 2 * row));
        return rows;
    }

    private static MemorySegment bytes(List<String> keys) {
        return MemorySegment.ofArray(HexFormat.of().parseHex(String.join("", keys)));
    }

    @Test
    @DisplayName("keys in any order, known or not, get the rows that a map has for them")
    void findsRows() {
        Map<String, Integer> rows = drawn();
        KeyedRows keyed = KeyedRows.of(rows);
        List<String> wanted = new ArrayList<>(rows.keySet());
        IntStream.range(0, ROWS).forEach(_ -> wanted.add(key()));
        for (boolean isSorted : new boolean[] {false, true}) {
            Collections.shuffle(wanted, random);
            if (isSorted) {
                Collections.sort(wanted);
            }
            assertArrayEquals(wanted.stream().mapToInt(key -> rows.getOrDefault(key, -1)).toArray(),
                    keyed.rowsOf(bytes(wanted)));
        }
        List<String> all = rows.keySet().stream().sorted().toList();
        assertArrayEquals(all.stream().mapToInt(rows::get).toArray(), keyed.rowsOf(bytes(all)));
        assertArrayEquals(new int[0], keyed.rowsOf(bytes(List.of())));
    }

    @Test
    @DisplayName("what was kept of it gives the same rows, and the same map as before")
    void isMadeAgain() {
        Map<String, Integer> rows = drawn();
        KeyedRows keyed = KeyedRows.of(rows);
        KeyedRows again = KeyedRows.of(keyed.keys(), keyed.rows());
        assertEquals(rows, again.asMap());
        assertEquals(ROWS, again.size());
        assertEquals(2 * ROWS - 1, again.count());
        BitSet even = new BitSet();
        rows.values().forEach(even::set);
        assertEquals(even, again.used());
    }

    @Test
    @DisplayName("without keys there is no row")
    void canBeEmpty() {
        KeyedRows none = KeyedRows.of(Map.of());
        assertEquals(0, none.count());
        assertArrayEquals(new int[] {-1}, none.rowsOf(bytes(List.of(key()))));
    }

    @Test
    @DisplayName("keys in another order, twice or without a row, and negative rows are refused")
    void refusesOthers() {
        KeyedRows keyed = KeyedRows.of(drawn());
        int[] rows = keyed.rows();
        List<String> unsorted = keyed.asMap().keySet().stream().sorted(Collections.reverseOrder()).toList();
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.of(bytes(unsorted), rows));
        assertThrows(IllegalArgumentException.class,
                () -> KeyedRows.of(bytes(List.of(unsorted.getFirst(), unsorted.getFirst())), new int[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.of(keyed.keys(), new int[] {1}));
        rows[7] = -2;
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.of(keyed.keys(), rows));
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.of(Map.of("ab", 1)));
    }

    @Test
    @DisplayName("a key is 64 digits of lower-case hexadecimal, and comes back as it was given")
    void requiresKeys() {
        String key = "0123456789abcdef".repeat(4);
        assertEquals(key, KeyedRows.requireKey(key));
        for (String digit : List.of("/", ":", "`", "g", "A", " ")) {
            assertThrows(IllegalArgumentException.class, () -> KeyedRows.requireKey(digit + key.substring(1)), digit);
            assertThrows(IllegalArgumentException.class, () -> KeyedRows.requireKey(key.substring(1) + digit), digit);
        }
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.requireKey(key + "0"));
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.requireKey(""));
    }

    @Test
    @DisplayName("a row that could not be counted any more is refused, row 0 and the greatest countable one are not")
    void limitsRows() {
        MemorySegment two = bytes(List.of("00".repeat(32), "ff".repeat(32)));
        assertThrows(IllegalArgumentException.class, () -> KeyedRows.of(two, new int[] {0, Integer.MAX_VALUE}));
        assertEquals(Integer.MAX_VALUE, KeyedRows.of(two, new int[] {Integer.MAX_VALUE - 1, 0}).count());
    }

    @Test
    @DisplayName("as many wanted keys as there are, but others, are not taken for the same")
    void comparesAllKeys() {
        String same = "11".repeat(32);
        KeyedRows keyed = KeyedRows.of(bytes(List.of(same, "99".repeat(32))), new int[] {3, 8});
        assertArrayEquals(new int[] {3, -1}, keyed.rowsOf(bytes(List.of(same, "99".repeat(31) + "98"))));
        assertArrayEquals(new int[] {8, 3}, keyed.rowsOf(bytes(List.of("99".repeat(32), same))));
    }

    @Test
    @DisplayName("what it gives cannot change it")
    void isUnmodifiable() {
        KeyedRows keyed = KeyedRows.of(drawn());
        keyed.rows()[0] = -7;
        assertArrayEquals(KeyedRows.of(keyed.keys(), keyed.rows()).rows(), keyed.rows());
        assertTrue(keyed.keys().isReadOnly());
        Map<String, Integer> map = keyed.asMap();
        assertThrows(UnsupportedOperationException.class, map::clear);
    }
}
