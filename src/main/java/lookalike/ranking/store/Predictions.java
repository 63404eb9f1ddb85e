package lookalike.ranking.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The most probable values of each picture's columns: of each row and column {@value #VALUES} numbers of values, int16,
 * the most probable first, then as many weights, uint8. The weights stand in the ratio of the squares of the
 * probabilities and sum to about 255; squared, they tell a product's value better than as they are.
 *
 * @param bytes {@code rows * columns * 12}
 * @param columns of a row
 */
public record Predictions(MemorySegment bytes, int columns) {

    /** Values that are kept of each column; fewer if the column has fewer. */
    public static final int VALUES = 4;
    private static final int LENGTH = 3 * VALUES;
    private static final int WHOLE = 255;
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** @return bytes of a row with this many columns */
    static int width(int columns) {
        return LENGTH * columns;
    }

    /** @return the number of a value, by its rank of 0 to {@value #VALUES} - 1 */
    public int value(int row, int column, int rank) {
        return bytes.get(SHORT, at(row, column) + 2L * rank);
    }

    /** @return its weight, 0 to 1; 0 behind the last value */
    public double weight(int row, int column, int rank) {
        return (bytes.get(ValueLayout.JAVA_BYTE, at(row, column) + 2L * VALUES + rank) & 0xFF) / (double) WHOLE;
    }

    /** @return the weights of a column with this many values; those that are not kept are 0 */
    public float[] weights(int row, int column, int values) {
        float[] weights = new float[values];
        for (int rank = 0; rank < Math.min(VALUES, values); rank++) {
            weights[value(row, column, rank)] += (float) weight(row, column, rank);
        }
        return weights;
    }

    private long at(int row, int column) {
        return (long) LENGTH * (row * (long) columns + column);
    }

    /** @return the first rows */
    Predictions first(int rows) {
        return new Predictions(bytes.asSlice(0, (long) width(columns) * rows), columns);
    }

    /** Copies a row to another place. */
    void copy(int from, Predictions other, int to) {
        MemorySegment.copy(bytes, (long) width(columns) * from, other.bytes, (long) width(columns) * to,
                width(columns));
    }

    void put(int row, int column, float[] probabilities) {
        int[] ranked = IntStream.range(0, probabilities.length).boxed()
                .sorted(Comparator.comparingDouble((Integer value) -> -probabilities[value])).limit(VALUES)
                .mapToInt(Integer::intValue).toArray();
        double sum = Arrays.stream(ranked).mapToDouble(value -> (double) probabilities[value] * probabilities[value])
                .sum();
        for (int rank = 0; rank < ranked.length; rank++) {
            double share = sum > 0 ? probabilities[ranked[rank]] * (double) probabilities[ranked[rank]] / sum : 0;
            bytes.set(SHORT, at(row, column) + 2L * rank, (short) ranked[rank]);
            bytes.set(ValueLayout.JAVA_BYTE, at(row, column) + 2L * VALUES + rank, (byte) Math.round(WHOLE * share));
        }
    }
}
