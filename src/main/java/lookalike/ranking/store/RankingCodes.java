package lookalike.ranking.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import lookalike.vector.VectorRows;

/**
 * The pictures of a catalogue in its ranking space, by row of the feature matrix. Rows that no picture shows are 0.
 *
 * @param values int8, {@code rows * (looks + details)} bytes: of each row {@code looks} coordinates of looks, then
 *     {@code details} details, in one scale of the row's own, its greatest number being 127 or -127. To get a cosine,
 *     divide the product with looks by the length of these {@code looks} numbers
 * @param lengths float32, one a row: of all its numbers in the metric of the identity space; empty if {@code details}
 *     is 0. To get a cosine, divide the product with {@link lookalike.ranking.RankingVector#same} by it
 * @param predictions {@link Predictions} of the rows' columns
 * @param rows as many as the feature matrix has
 * @param looks dimensions of looks
 * @param details dimensions of details; 0 without an identity space
 */
public record RankingCodes(MemorySegment values, MemorySegment lengths, Predictions predictions, int rows, int looks,
        int details) {

    private static final int GREATEST = 127;

    public RankingCodes {
        if (values.byteSize() != (long) rows * (looks + details)
                || lengths.byteSize() != (details > 0 ? 4L * rows : 0)) {
            throw new IllegalArgumentException(values.byteSize() + " bytes for " + rows + " rows");
        }
    }

    /** @return the length that no code of so many numbers exceeds */
    public static double longest(int dimension) {
        return GREATEST * Math.sqrt(dimension);
    }

    /** @return bytes of a row of {@link #values} */
    public int width() {
        return looks + details;
    }

    /** @return the first byte of a row of {@link #values} */
    public long offset(int row) {
        return (long) row * width();
    }

    /** @return a row's {@linkplain lookalike.ranking.RankingPoint#direction direction}, in a scale of its own */
    public float[] direction(int row) {
        float[] direction = new float[width()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = values.get(ValueLayout.JAVA_BYTE, offset(row) + i);
        }
        return direction;
    }

    /** @return the length of a row's direction in the metric; 1 without an identity space */
    public float length(int row) {
        return details > 0 ? lengths.get(VectorRows.VALUE, 4L * row) : 1;
    }

    /** @return the first rows */
    RankingCodes first(int count) {
        return new RankingCodes(values.asSlice(0, (long) width() * count),
                lengths.asSlice(0, details > 0 ? 4L * count : 0), predictions.first(count), count, looks, details);
    }

    /** Copies a row to another place. */
    void copy(int from, RankingCodes other, int to) {
        MemorySegment.copy(values, offset(from), other.values, other.offset(to), width());
        if (details > 0) {
            MemorySegment.copy(lengths, 4L * from, other.lengths, 4L * to, 4);
        }
        predictions.copy(from, other.predictions, to);
    }

    /** @return the code of a direction */
    static byte[] of(float[] direction) {
        float greatest = 0;
        for (float value : direction) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest > 0 ? GREATEST / greatest : 0;
        byte[] code = new byte[direction.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = (byte) Math.round(direction[i] * scale);
        }
        return code;
    }
}
