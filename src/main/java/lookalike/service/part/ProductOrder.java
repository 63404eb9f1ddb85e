package lookalike.service.part;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import lookalike.storage.AtomicFile;
import lookalike.storage.StorageException;

/**
 * The places that the products of a part have among those of the whole catalogue, in the file {@value #FILE}.
 * Little-endian, n products:
 * <pre>
 * 0        byte[8]    magic "LKORDR\r\n"; a text-mode copy damages it visibly
 * 8        int32      format version, now 1
 * 12       int32      n
 * 16       int64[n]   a number for each product of the part, rising: the product with the smallest number in all
 *                     parts is item 0 of the catalogue
 * 16+8n    int32      CRC-32C of all bytes before
 * </pre>
 *
 * @param numbers not copied, do not change them
 */
public record ProductOrder(long[] numbers) {

    /** The name of the file in a part. */
    static final String FILE = "order.bin";
    private static final byte[] MAGIC = "LKORDR\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEAD = 16;

    void write(Path part) throws StorageException {
        byte[] content = new byte[Math.toIntExact(length(numbers.length))];
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).putInt(VERSION).putInt(numbers.length);
        for (long number : numbers) {
            bytes.putLong(number);
        }
        bytes.putInt(sum(content));
        AtomicFile.write(part.resolve(FILE), content);
    }

    /**
     * @param part its folder
     * @throws PartException.NoOrder if it is missing, damaged, of another version, or not rising
     */
    public static ProductOrder read(Path part) throws PartException {
        Path file = part.resolve(FILE);
        try {
            byte[] content = Files.readAllBytes(file);
            ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            if (isWhole(content, bytes)) {
                long[] numbers = new long[bytes.getInt(HEAD - Integer.BYTES)];
                bytes.position(HEAD).slice().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(numbers);
                if (IntStream.range(1, numbers.length).allMatch(i -> numbers[i - 1] < numbers[i])) {
                    return new ProductOrder(numbers);
                }
            }
        } catch (IOException _) {
            // Told below.
        }
        throw new PartException.NoOrder(file);
    }

    private static boolean isWhole(byte[] content, ByteBuffer bytes) {
        int length = content.length;
        if (length < HEAD + Integer.BYTES || !Arrays.equals(Arrays.copyOf(content, MAGIC.length), MAGIC)
                || bytes.getInt(MAGIC.length) != VERSION) {
            return false;
        }
        int count = bytes.getInt(HEAD - Integer.BYTES);
        return count >= 0 && length(count) == length && bytes.getInt(length - Integer.BYTES) == sum(content);
    }

    private static long length(int count) {
        return HEAD + (long) Long.BYTES * count + Integer.BYTES;
    }

    /** @return the checksum of all but the last four bytes */
    private static int sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, bytes.length - Integer.BYTES);
        return (int) sum.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductOrder order && Arrays.equals(numbers, order.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return numbers.length + " products";
    }
}
