package lookalike.index.forest;

import lookalike.vector.VectorRows;

/**
 * The items' vectors in the full space, each of length 1, or 0 throughout.
 *
 * @param rows where they lie
 * @param places by item, its row, -1 if it has none any more; null if items are rows
 */
record ItemVectors(VectorRows rows, int[] places) {

    /** @return vectors that lie in the order of the items */
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

    /** @return where an item's vector begins, in bytes */
    long offset(int item) {
        return rows.offset(row(item));
    }
}
