package lookalike.storage;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** Checksums over blocks of a file: CRC-32C (RFC 3720) of every {@value #BLOCK} bytes, the last block being shorter. */
public final class BlockChecksums {

    /** Bytes of a block. */
    public static final int BLOCK = 1 << 20;

    /** How a checksum lies in a file. */
    private static final ValueLayout.OfInt SUM = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private int[] sums = new int[16];
    private int count;
    private final CRC32C current = new CRC32C();
    private int left = BLOCK;

    /** Adds the next bytes of the content. */
    public void add(MemorySegment bytes) {
        long at = 0;
        while (at < bytes.byteSize()) {
            int length = (int) Math.min(left, bytes.byteSize() - at);
            current.update(bytes.asSlice(at, length).asByteBuffer());
            at += length;
            left -= length;
            if (left == 0) {
                close();
            }
        }
    }

    private void close() {
        if (count == sums.length) {
            sums = Arrays.copyOf(sums, 2 * count);
        }
        sums[count++] = (int) current.getValue();
        current.reset();
        left = BLOCK;
    }

    /** @return the sums of all blocks */
    public int[] finished() {
        if (left < BLOCK) {
            close();
        }
        return Arrays.copyOf(sums, count);
    }

    /** @return one checksum over some parts of a file, 8 hexadecimal digits */
    public static String of(Collection<MemorySegment> parts) {
        BlockChecksums checks = new BlockChecksums();
        parts.forEach(checks::add);
        CRC32C whole = new CRC32C();
        for (int sum : checks.finished()) {
            whole.update(ByteBuffer.allocate(4).putInt(0, sum));
        }
        return "%08x".formatted(whole.getValue());
    }

    /** @return how many blocks {@code bytes} take */
    public static int blocks(long bytes) {
        return Math.toIntExact((bytes + BLOCK - 1) / BLOCK);
    }

    /**
     * @param content of a file
     * @param sums little-endian int32, one a block
     * @return the number of the first block whose checksum differs, if any
     */
    public static OptionalInt firstDamaged(MemorySegment content, MemorySegment sums) {
        return IntStream.range(0, blocks(content.byteSize())).parallel().filter(block -> {
            long from = (long) block * BLOCK;
            CRC32C sum = new CRC32C();
            sum.update(content.asSlice(from, Math.min(BLOCK, content.byteSize() - from)).asByteBuffer());
            return (int) sum.getValue() != sums.get(SUM, 4L * block);
        }).min();
    }
}
