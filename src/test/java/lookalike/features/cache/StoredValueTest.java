package lookalike.features.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stored value")
class StoredValueTest {

    private static final byte[] VALUE = {5, -3, 0, 77, 12};
    private final StoredValue sealed = new StoredValue(true);

    @Test
    @DisplayName("is followed by its CRC-32C, little-endian, and read back without it")
    void isSealed() {
        byte[] stored = StoredValue.seal(VALUE);
        CRC32C check = new CRC32C();
        check.update(VALUE);
        assertEquals((int) check.getValue(), ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(5));
        assertEquals(9, stored.length);
        assertArrayEquals(VALUE, sealed.open(stored).orElseThrow());
        assertArrayEquals(new byte[0], sealed.open(StoredValue.seal(new byte[0])).orElseThrow());
        assertEquals(4, sealed.more());
    }

    @Test
    @DisplayName("is missing if a bit of it or of its checksum was changed, if it is too short, and if there is none")
    void isDamaged() {
        for (int at = 0; at < VALUE.length + 4; at++) {
            byte[] stored = StoredValue.seal(VALUE);
            stored[at] ^= 1;
            assertTrue(sealed.open(stored).isEmpty(), "byte " + at);
        }
        for (int length = 0; length < 4; length++) {
            assertTrue(sealed.open(Arrays.copyOf(StoredValue.seal(VALUE), length)).isEmpty());
        }
        assertEquals(Optional.empty(), sealed.open(null));
    }

    @Test
    @DisplayName("of an earlier version is all there is")
    void isNotSealed() {
        StoredValue earlier = new StoredValue(false);
        assertArrayEquals(VALUE, earlier.open(VALUE).orElseThrow());
        assertEquals(Optional.empty(), earlier.open(null));
        assertEquals(0, earlier.more());
    }
}
