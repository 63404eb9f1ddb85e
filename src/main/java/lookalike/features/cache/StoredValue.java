package lookalike.features.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * How values of descriptors and copies are stored: see {@link FeatureSchema}.
 *
 * @param isSealed whether a checksum is behind each, which databases of earlier versions do not have
 */
record StoredValue(boolean isSealed) {

    private static final int CHECKSUM = Integer.BYTES;

    /** @return the value with its checksum behind it */
    static byte[] seal(byte[] value) {
        return ByteBuffer.allocate(value.length + CHECKSUM).order(ByteOrder.LITTLE_ENDIAN).put(value)
                .putInt(checksum(value, value.length)).array();
    }

    /** @return how many bytes more are stored than the value has */
    int more() {
        return isSealed ? CHECKSUM : 0;
    }

    /** @return the value; empty if it is known not to be the one that was stored */
    Optional<byte[]> open(byte @Nullable [] stored) {
        if (stored == null || !isSealed) {
            return Optional.ofNullable(stored);
        }
        int length = stored.length - CHECKSUM;
        boolean fits = length >= 0 && ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).getInt(length) == checksum(
                stored, length);
        return fits ? Optional.of(Arrays.copyOf(stored, length)) : Optional.empty();
    }

    private static int checksum(byte[] value, int length) {
        CRC32C check = new CRC32C();
        check.update(value, 0, length);
        return (int) check.getValue();
    }
}
