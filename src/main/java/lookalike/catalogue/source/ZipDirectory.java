package lookalike.catalogue.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Finds the central directory of a zip, and counts its entries before a library keeps them all in memory. */
final class ZipDirectory {

    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_END = 56;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    /** APPNOTE.TXT, 4.3.12: the fixed part of an entry. */
    private static final int ENTRY = 46;

    private ZipDirectory() {}

    /** @return where the central directory begins (APPNOTE.TXT, 4.3.12 to 4.3.16); -1 if that cannot be told */
    static long start(SeekableByteChannel zip) throws IOException {
        int length = (int) Math.min(zip.size(), LOCATOR + LONGEST_COMMENT + END);
        long first = zip.size() - length;
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(zip, tail, first);
        int end = length - END;
        while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
            end--;
        }
        if (end < 0 || tail.getShort(end + 4) != 0) {
            return -1;
        }
        long start = start(first + end, Integer.toUnsignedLong(tail.getInt(end + 12)),
                Integer.toUnsignedLong(tail.getInt(end + 16)));
        if (end >= LOCATOR && tail.getInt(end - LOCATOR) == LOCATOR_SIGNATURE) {
            long largeEnd = tail.getLong(end - LOCATOR + 8);
            ByteBuffer large = ByteBuffer.allocate(LARGE_END).order(ByteOrder.LITTLE_ENDIAN);
            fill(zip, large, largeEnd);
            start = large.getInt(0) == LARGE_END_SIGNATURE
                    ? start(largeEnd, large.getLong(40), large.getLong(48)) : -1;
        }
        return start < 0 || start > zip.size() ? -1 : start;
    }

    /** A program that unpacks itself may lie in front of a zip, which then begins later than it says. */
    private static long start(long end, long bytes, long stated) {
        return stated + Math.max(0, end - bytes - stated);
    }

    /**
     * Counts the entries as they are read, which may be more than the zip says.
     *
     * @param most where counting ends
     * @return their number, up to {@code most + 1}
     */
    static long entries(SeekableByteChannel zip, long start, long most) throws IOException {
        ByteBuffer entry = ByteBuffer.allocate(ENTRY).order(ByteOrder.LITTLE_ENDIAN);
        long at = start;
        long count = 0;
        while (count <= most && at + ENTRY <= zip.size()) {
            fill(zip, entry.clear(), at);
            if (entry.getInt(0) != ENTRY_SIGNATURE) {
                break;
            }
            count++;
            at += ENTRY + Short.toUnsignedInt(entry.getShort(28)) + Short.toUnsignedInt(entry.getShort(30))
                    + Short.toUnsignedInt(entry.getShort(32));
        }
        return count;
    }

    /** Reads as many bytes as a buffer has room for. */
    static void fill(SeekableByteChannel zip, ByteBuffer bytes, long at) throws IOException {
        zip.position(at);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes) < 0) {
                throw new EOFException("cut short");
            }
        }
        bytes.flip();
    }
}
