package lookalike.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys of rows")
class KeysByRowTest {

    private static final String FIRST = "0a".repeat(32);
    private static final String SECOND = "7f".repeat(32);
    private static final String THIRD = "fe".repeat(32);

    private final KeysByRow keys = new KeysByRow(KeyedRows.of(Map.of(FIRST, 4, SECOND, 0, THIRD, 2)));

    @Test
    @DisplayName("are found by the row, and rows by the key")
    void bothWays() {
        for (Map.Entry<String, Integer> each : Map.of(FIRST, 4, SECOND, 0, THIRD, 2).entrySet()) {
            assertEquals(each.getKey(), keys.key(each.getValue()));
            assertEquals(OptionalInt.of(each.getValue()), keys.row(each.getKey()));
        }
    }

    @Test
    @DisplayName("that no row has are told apart, and rows without a key are refused")
    void others() {
        assertEquals(OptionalInt.empty(), keys.row("55".repeat(32)));
        assertThrows(IndexOutOfBoundsException.class, () -> keys.key(1));
    }
}
