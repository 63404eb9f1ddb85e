package lookalike.ranking.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;
import lookalike.ranking.store.RankingCodes;

/**
 * The inverses of the lengths of a catalogue's rows of codes.
 *
 * @param looks by row, of its looks alone; 0 for a row of zeros; not copied, do not change it
 * @param whole by row, of all of it; 0 for a row of zeros; not copied, do not change it
 */
public record RowInverses(float[] looks, float[] whole) {

    /** @return those of these codes; takes a moment */
    public static RowInverses of(RankingCodes codes) {
        float[] looks = inverses(codes, codes.looks());
        return new RowInverses(looks, codes.details() > 0 ? inverses(codes, codes.width()) : looks);
    }

    private static float[] inverses(RankingCodes codes, int length) {
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
        return inverses;
    }

    /** @return whether there is one for each of these rows */
    boolean areOf(RankingCodes codes) {
        return looks.length == codes.rows() && whole.length == codes.rows();
    }
}
