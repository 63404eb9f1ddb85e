package lookalike.index.forest;

import lookalike.vector.VectorRows;
import org.jspecify.annotations.Nullable;

/**
 * The items' vectors in the full space, each of length 1, or 0 throughout.
 *
 * @param rows that hold them
 * @param places by item, its row, -1 if it no longer has one; null if items are rows
 */
record ItemVectors(VectorRows rows, int @Nullable [] places) {

    /** @return vectors in the order of the items */
    static ItemVectors inOrder(VectorRows rows) {
        return new ItemVectors(rows, null);
    }

    /** @return how many items there are */
    int count() {
        return places == null ? rows.count() : places.length;
    }

    /** @return a copy of an item's vector */
    float[] vector(int item) {
        return rows.row(row(item));
    }

    /** @return an item's row */
    int row(int item) {
        return places == null ? item : places[item];
    }

    /** @return the offset of an item's vector in bytes */
    long offset(int item) {
        return rows.offset(row(item));
    }
}
