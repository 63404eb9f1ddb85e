package lookalike.ranking.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import lookalike.features.KeyedRows;
import lookalike.storage.SectionFile;

/**
 * What the rows of a codes section belong to, {@value #LENGTH} bytes a row: the first {@value #PIXELS} bytes of the
 * hash of the picture's pixels, all zero for a row of no picture, then an int32 that represents the values of its
 * products in the columns that could be learned; rows of one catalogue with equal keys look the same.
 *
 * @param bytes of all rows
 */
record RowKeys(MemorySegment bytes) {

    /** Bytes of a row. */
    static final int LENGTH = 16;
    private static final int PIXELS = 12;
    private static final byte[] NONE = new byte[PIXELS];

    static RowKeys ofRows(int rows) {
        return new RowKeys(MemorySegment.ofArray(new byte[LENGTH * rows]));
    }

    int rows() {
        return Math.toIntExact(bytes.byteSize() / LENGTH);
    }

    void put(int row, String pixels, int labels) {
        MemorySegment.copy(MemorySegment.ofArray(HexFormat.of().parseHex(pixels, 0, 2 * PIXELS)), 0, bytes,
                (long) LENGTH * row, PIXELS);
        bytes.set(SectionFile.INT, (long) LENGTH * row + PIXELS, labels);
    }

    /** @return whether every one of these rows has its key here */
    boolean are(KeyedRows wanted) {
        int[] rows = wanted.rows();
        for (int place = 0; place < rows.length; place++) {
            long key = (long) KeyedRows.KEY * place;
            long own = (long) LENGTH * rows[place];
            if (MemorySegment.mismatch(bytes, own, own + PIXELS, wanted.keys(), key, key + PIXELS) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** @return the beginning of a row's pixel hash, as long in every key; zeros for a row of no picture */
    String pixels(int row) {
        byte[] key = new byte[PIXELS];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, (long) LENGTH * row, key, 0, PIXELS);
        return HexFormat.of().formatHex(key);
    }

    /** @return what {@link #pixels} gives for this hash */
    static String beginning(String pixels) {
        return pixels.substring(0, 2 * PIXELS);
    }

    /** @return what {@link #pixels} gives for a row of no picture */
    static String none() {
        return HexFormat.of().formatHex(NONE);
    }

    /** @return the number that represents the values of a row's products */
    int labels(int row) {
        return bytes.get(SectionFile.INT, (long) LENGTH * row + PIXELS);
    }
}
