package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import lookalike.features.FeatureMatrix;
import lookalike.features.VectorRows;
import lookalike.index.annoy.InnerLoop;

/**
 * Where the items lie in the space that trees and lists are made in, which is the full space or a projection of it.
 * What orders items there is {@code |x|^2 / 2 - x * q}: half of the squared distance from q, up to a number that is the
 * same for all items.
 *
 * @param rows the items
 * @param halves float32, half of each item's squared norm
 */
record Points(VectorRows rows, MemorySegment halves) {

    int count() {
        return rows.count();
    }

    int dimension() {
        return rows.dimension();
    }

    /** @return half of the item's squared norm */
    float half(int item) {
        return halves.get(FeatureMatrix.VALUE, 4L * item);
    }

    /** @return half of the squared distance between an item and {@code point}, less half of the latter's squared norm */
    float order(float[] point, int item, InnerLoop loop) {
        return half(item) - loop.dot(point, rows.values(), rows.offset(item));
    }
}
