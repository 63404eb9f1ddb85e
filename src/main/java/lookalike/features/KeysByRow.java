package lookalike.features;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;

/** The pixel hashes of rows, both ways. */
public final class KeysByRow {

    private final KeyedRows rows;
    /** By row, the place of its key; -1 for rows without one. */
    private final int[] places;

    public KeysByRow(KeyedRows rows) {
        this.rows = rows;
        this.places = new int[rows.count()];
        Arrays.fill(places, -1);
        int[] numbers = rows.rows();
        for (int place = 0; place < numbers.length; place++) {
            places[numbers[place]] = place;
        }
    }

    /** @return the hash of a row that has one, in hexadecimal */
    public String key(int row) {
        return HexFormat.of().formatHex(rows.keys()
                .asSlice((long) KeyedRows.KEY * places[row], KeyedRows.KEY).toArray(ValueLayout.JAVA_BYTE));
    }

    /** @return the row of a hash in hexadecimal, if there is one */
    public OptionalInt row(String key) {
        int row = rows.rowsOf(MemorySegment.ofArray(HexFormat.of().parseHex(key)))[0];
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
}
