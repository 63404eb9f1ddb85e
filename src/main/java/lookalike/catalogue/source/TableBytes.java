package lookalike.catalogue.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import lookalike.catalogue.CatalogueException;

/**
 * Reads the file of a table, in memory that is bounded whatever the file holds. What lies between two delimiters and
 * is longer than any cell that is read is shortened; it stays too long, so that its row is told as broken and the
 * other rows are read. Spreadsheets, which are packed, are not shortened.
 */
final class TableBytes {

    /**
     * What is kept of longer stretches: over a million characters in any encoding, as none has more than four bytes
     * for one.
     */
    static final int LONGEST = (4 << 20) + 16;

    private static final int BLOCK = 64 << 10;
    private static final int HEAD = 4096;
    /** A file of this many times the limit is not even read to its end. */
    private static final int MOST_READ = 16;
    /** Characters of UTF-16 and UTF-32 have 2 or 4 bytes, whose order must not be lost. */
    private static final int WIDEST = 4;
    private static final boolean[] DELIMITERS = new boolean[256];

    static {
        for (byte delimiter : ",;|\t\r\n\"<>".getBytes(StandardCharsets.US_ASCII)) {
            DELIMITERS[delimiter] = true;
        }
    }

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean isPacked;
    private boolean isWide;
    private int stretch;
    private long dropped;
    private final byte[] last = new byte[WIDEST];

    private TableBytes() {}

    /** @return the most bytes that a table may have after shortening: decoding takes several times its size */
    static long most() {
        return Math.min(CatalogueFiles.MOST_BYTES, Runtime.getRuntime().maxMemory() / 6);
    }

    /**
     * @param most bytes to return
     * @throws CatalogueException.TooLarge if there are more
     */
    static byte[] read(InputStream stream, String file, Path place, long most)
            throws IOException, CatalogueException {
        TableBytes bytes = new TableBytes();
        byte[] block = stream.readNBytes(HEAD);
        bytes.recognise(block);
        int length = block.length;
        block = Arrays.copyOf(block, BLOCK);
        long read = 0;
        while (length > 0) {
            bytes.take(block, length);
            read += length;
            if (bytes.kept.size() > most || read > most * MOST_READ) {
                throw new CatalogueException.TooLarge(file, place, most);
            }
            length = stream.readNBytes(block, 0, BLOCK);
        }
        return bytes.kept.toByteArray();
    }

    private void recognise(byte[] head) {
        isPacked = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        for (byte each : head) {
            isWide |= each == 0;
        }
    }

    private void take(byte[] block, int length) {
        if (isPacked) {
            kept.write(block, 0, length);
            return;
        }
        int from = dropped > 0 ? -1 : 0;
        for (int i = 0; i < length; i++) {
            if (DELIMITERS[block[i] & 0xFF]) {
                if (dropped > 0) {
                    endDropping();
                    from = i;
                }
                stretch = 0;
            } else if (dropped > 0) {
                drop(block[i]);
            } else if (++stretch > LONGEST && (isWide || (block[i] & 0xC0) != 0x80)) {
                kept.write(block, from, i - from);
                from = -1;
                drop(block[i]);
            }
        }
        if (from >= 0) {
            kept.write(block, from, length - from);
        }
    }

    private void drop(byte each) {
        last[(int) (dropped++ % WIDEST)] = each;
    }

    /** What follows stays where it was among the bytes of a character. */
    private void endDropping() {
        int aligned = isWide ? (int) (dropped % WIDEST) : 0;
        for (long i = dropped - aligned; i < dropped; i++) {
            kept.write(last[(int) (i % WIDEST)]);
        }
        dropped = 0;
    }
}
