package lookalike.ranking.index;

import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lookalike.ranking.LabelColumn;

/**
 * The values of label columns, for rows or for products: instead of a one in the place of the value and zeros in all
 * others, the place.
 */
public final class ColumnCodes {

    /** The code of a missing value, or of one that was not there when the space was learned. */
    private static final short NONE = -1;

    private final int columns;
    private final short[] codes;

    private ColumnCodes(int columns, short[] codes) {
        this.columns = columns;
        this.codes = codes;
    }

    /**
     * @param columns that are learned
     * @param cells by column, in the same order, the value of each product; empty if it has none
     * @param products how many there are
     */
    public static ColumnCodes of(List<LabelColumn> columns, List<List<String>> cells, int products) {
        ColumnCodes coded = new ColumnCodes(columns.size(), new short[columns.size() * products]);
        for (int column = 0; column < coded.columns; column++) {
            Map<String, Short> places = new HashMap<>();
            for (String value : columns.get(column).values()) {
                places.put(value, (short) places.size());
            }
            List<String> values = cells.get(column);
            for (int product = 0; product < products; product++) {
                coded.codes[product * coded.columns + column] = places.getOrDefault(values.get(product), NONE);
            }
        }
        return coded;
    }

    /**
     * @param columns how many there are
     * @param codes what {@link #codes} gave
     * @throws IllegalArgumentException if there cannot be as many
     */
    public static ColumnCodes of(int columns, short[] codes) {
        if (columns == 0 ? codes.length > 0 : codes.length % columns > 0) {
            throw new IllegalArgumentException(codes.length + " codes of " + columns + " columns");
        }
        for (short code : codes) {
            if (code < NONE) {
                throw new IllegalArgumentException(code + " is no place of a value");
            }
        }
        return new ColumnCodes(columns, codes.clone());
    }

    /** @return the places of all values, row by row or product by product; -1 for none */
    public short[] codes() {
        return codes.clone();
    }

    /**
     * @param productOf by row, the product whose values it has; -1 if it shows none
     * @return the codes of rows
     */
    public ColumnCodes rows(int[] productOf) {
        short[] ordered = new short[columns * productOf.length];
        Arrays.fill(ordered, NONE);
        for (int row = 0; row < productOf.length; row++) {
            if (productOf[row] >= 0) {
                System.arraycopy(codes, productOf[row] * columns, ordered, row * columns, columns);
            }
        }
        return new ColumnCodes(columns, ordered);
    }

    /** @return the places of all values of a row or product, to be compared with others */
    ShortBuffer row(int number) {
        return ShortBuffer.wrap(codes, number * columns, columns).asReadOnlyBuffer();
    }

    /** @return whether there are as many columns, and each code is the place of one of its column's values, or none */
    public boolean areOf(List<LabelColumn> learned) {
        boolean fit = learned.size() == columns;
        for (int at = 0; fit && at < codes.length; at++) {
            fit = codes[at] < learned.get(at % columns).values().size();
        }
        return fit;
    }

    /** @return how many columns there are */
    public int columns() {
        return columns;
    }

    /** @return how many rows or products there are; 0 if there are no columns */
    public int count() {
        return columns == 0 ? 0 : codes.length / columns;
    }

    /** @return the place of a row's or product's value in a column; -1 if it has none */
    public int value(int number, int column) {
        return codes[number * columns + column];
    }
}
