package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import lookalike.vector.VectorRows;

/**
 * The items in the space that trees and lists are made in, which is the full space or a projection of it. Items are
 * ordered by {@code |x|^2 / 2 - x * q}: half of the squared distance from q, up to a number that is the same for all
 * items.
 *
 * @param rows the items
 * @param halves float32, half of each item's squared norm
 */
record ProjectedPoints(VectorRows rows, MemorySegment halves) {

    int count() {
        return rows.count();
    }

    int dimension() {
        return rows.dimension();
    }

    /** @return half of the item's squared norm */
    float half(int item) {
        return halves.get(VectorRows.VALUE, 4L * item);
    }
}
