package lookalike.index.forest;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import lookalike.vector.VectorRows;

/**
 * One tree: planes that split the items until a side fits into a leaf. A leaf's size does not depend on the
 * dimension,
 * and its items are stored side by side. Little-endian; s splits, l leaves, n items, d numbers a plane's normal.
 * <pre>
 * 0            int32        s
 * 4            int32        l
 * 8            int32[2s]    children: the side of margin &lt;= 0, the side of margin &gt; 0; a split's number from 0
 *                           on, or minus one minus a leaf's number
 * 8+8s         float32[s]   offset of the plane: margin = normal * x + offset
 * 8+12s        float32[sd]  normal of the plane, of length 1
 * ...+4sd      int32[l+1]   where in the items a leaf begins; the last is n
 * ...+4(l+1)   int32[n]     the items, leaf after leaf
 * </pre>
 * Split 0 is the root; without splits there is one leaf.
 */
public final class PartitionTree {

    /** One whole number. */
    public static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int HEADER = 8;

    private final MemorySegment bytes;
    private final int splits;
    private final int leaves;
    private final long offsets;
    private final long normals;
    private final long begins;
    private final long items;
    private final int dimension;

    /** @param bytes as in the table; an invalid value leads to an exception when it is reached */
    PartitionTree(MemorySegment bytes, int dimension) {
        this.bytes = bytes;
        this.dimension = dimension;
        this.splits = bytes.get(INT, 0);
        this.leaves = bytes.get(INT, 4);
        this.offsets = HEADER + 8L * splits;
        this.normals = offsets + 4L * splits;
        this.begins = normals + 4L * splits * dimension;
        this.items = begins + 4L * (leaves + 1);
    }

    /** @return the size of a tree in bytes */
    static long bytes(int splits, int leaves, int items, int dimension) {
        return HEADER + 12L * splits + 4L * splits * dimension + 4L * (leaves + 1) + 4L * items;
    }

    MemorySegment content() {
        return bytes;
    }

    /** @return where a search begins: a split, or minus one minus a leaf */
    int root() {
        return splits > 0 ? 0 : ~0;
    }

    int splits() {
        return splits;
    }

    int leaves() {
        return leaves;
    }

    /**
     * @return the offset of a split's normal in {@link #content}; the normals of all splits begin at
     *     {@code normal(0)}
     */
    long normal(int split) {
        return normals + 4L * split * dimension;
    }

    float offset(int split) {
        return bytes.get(VectorRows.VALUE, offsets + 4L * split);
    }

    /** @param side 0 where the margin is at most 0, else 1 */
    int child(int split, int side) {
        return bytes.get(INT, HEADER + 8L * split + 4L * side);
    }

    /** @return the index in {@link #item} where a leaf begins; it ends where the next begins */
    int begin(int leaf) {
        return bytes.get(INT, begins + 4L * leaf);
    }

    int item(int place) {
        return bytes.get(INT, items + 4L * place);
    }
}
