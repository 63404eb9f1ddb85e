package lookalike.ranking.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;
import lookalike.ranking.store.RankingCodes;

/**
 * The inverses of the lengths of the looks in a catalogue's rows of codes.
 *
 * @param looks by row; 0 for a row of zeros; not copied, do not change it
 */
public record RowInverses(float[] looks) {

    /** @return those of these codes; takes a moment */
    public static RowInverses of(RankingCodes codes) {
        int length = codes.looks();
        float[] inverses = new float[codes.rows()];
        IntStream.range(0, codes.rows()).parallel().forEach(row -> {
            byte[] values = new byte[length];
            MemorySegment.copy(codes.values(), ValueLayout.JAVA_BYTE, codes.offset(row), values, 0, length);
            int squares = 0;
            for (byte value : values) {
                squares += value * value;
            }
            inverses[row] = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        });
        return new RowInverses(inverses);
    }

    /** @return whether there is one for each of these rows */
    boolean areOf(RankingCodes codes) {
        return looks.length == codes.rows();
    }
}
