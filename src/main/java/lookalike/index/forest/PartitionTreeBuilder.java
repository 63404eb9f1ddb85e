package lookalike.index.forest;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import lookalike.vector.VectorKernel;
import lookalike.vector.VectorRows;

/**
 * Grows one {@link PartitionTree}: a plane stands halfway between two means, which are found as in Annoy by assigning
 * items drawn at random to the nearer of two centroids that start as two of them. Random numbers depend on the seed
 * and the tree's number only.
 */
final class PartitionTreeBuilder {

    private static final int TRIES = 3;
    private static final int MOST_STEPS = 200;
    private static final double UNBALANCED = 0.95;

    private final VectorRows rows;
    private final VectorKernel kernel;
    private final int leafSize;
    private final SplittableRandom random;
    private final IntConsumer placed;
    private final int[] order;
    private final int[] aside;
    private final float[] first;
    private final float[] second;
    private int[] children = new int[64];
    private float[] offsets = new float[32];
    private float[] normals;
    private int[] begins = new int[64];
    private int splits;
    private int leaves;

    /**
     * @param rows the items to split, in euclidean space
     * @param leafSize most items in a leaf, at least 1
     * @param placed told how many items have found their leaf; an exception from it stops the work
     */
    PartitionTreeBuilder(VectorRows rows, VectorKernel kernel, int leafSize, SplittableRandom random,
            IntConsumer placed) {
        this.rows = rows;
        this.kernel = kernel;
        this.leafSize = leafSize;
        this.random = random;
        this.placed = placed;
        this.order = new int[rows.count()];
        Arrays.setAll(order, item -> item);
        this.aside = new int[rows.count()];
        this.first = new float[rows.dimension()];
        this.second = new float[rows.dimension()];
        this.normals = new float[32 * rows.dimension()];
    }

    /** @return the tree, in memory of the arena */
    PartitionTree build(Arena arena) {
        part(0, order.length);
        int dimension = rows.dimension();
        MemorySegment bytes = arena.allocate(PartitionTree.bytes(splits, leaves, order.length, dimension), 64);
        bytes.set(PartitionTree.INT, 0, splits);
        bytes.set(PartitionTree.INT, 4, leaves);
        PartitionTree tree = new PartitionTree(bytes, dimension);
        long at = 8;
        at = put(bytes, PartitionTree.INT, at, children, 2 * splits);
        at = put(bytes, at, offsets, splits);
        at = put(bytes, at, normals, splits * dimension);
        begins = Arrays.copyOf(begins, leaves + 1);
        begins[leaves] = order.length;
        at = put(bytes, PartitionTree.INT, at, begins, leaves + 1);
        put(bytes, PartitionTree.INT, at, order, order.length);
        return tree;
    }

    private static long put(MemorySegment bytes, ValueLayout.OfInt layout, long at, int[] numbers, int count) {
        MemorySegment.copy(numbers, 0, bytes, layout, at, count);
        return at + 4L * count;
    }

    private static long put(MemorySegment bytes, long at, float[] numbers, int count) {
        MemorySegment.copy(numbers, 0, bytes, VectorRows.VALUE, at, count);
        return at + 4L * count;
    }

    /** @return the split's number, or minus one minus the leaf's */
    private int part(int from, int to) {
        if (to - from <= leafSize) {
            placed.accept(to - from);
            return leaf(from);
        }
        int split = newSplit();
        int middle = divide(from, to, split);
        int left = part(from, middle);
        int right = part(middle, to);
        children[2 * split] = left;
        children[2 * split + 1] = right;
        return split;
    }

    private int leaf(int from) {
        if (leaves == begins.length) {
            begins = Arrays.copyOf(begins, 2 * leaves);
        }
        begins[leaves] = from;
        return ~leaves++;
    }

    private int newSplit() {
        if (splits == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * splits);
            children = Arrays.copyOf(children, 4 * splits);
            normals = Arrays.copyOf(normals, Math.multiplyExact(2 * splits, rows.dimension()));
        }
        return splits++;
    }

    /** @return where the side of child 1 begins */
    private int divide(int from, int to, int split) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            stand(from, to, split);
            int middle = sort(from, to, split);
            if (Math.max(middle - from, to - middle) < UNBALANCED * (to - from)) {
                return middle;
            }
        }
        // Items that no plane splits, such as equal ones: half of them to each side, and queries to both.
        Arrays.fill(normals, split * rows.dimension(), (split + 1) * rows.dimension(), 0);
        offsets[split] = 0;
        return (from + to) >>> 1;
    }

    private void stand(int from, int to, int split) {
        int count = to - from;
        int one = random.nextInt(count);
        int other = random.nextInt(count - 1);
        copy(order[from + one], first);
        copy(order[from + (other >= one ? other + 1 : other)], second);
        int firsts = 1;
        int seconds = 1;
        for (int step = Math.min(MOST_STEPS, 2 * count); step > 0; step--) {
            int item = order[from + random.nextInt(count)];
            // Weighted by size, so that the smaller one grows more easily.
            float toFirst = firsts * kernel.squaredDistance(first, rows.values(), rows.offset(item));
            float toSecond = seconds * kernel.squaredDistance(second, rows.values(), rows.offset(item));
            if (toFirst < toSecond) {
                kernel.include(first, firsts++, rows.values(), rows.offset(item), 1);
            } else if (toSecond < toFirst) {
                kernel.include(second, seconds++, rows.values(), rows.offset(item), 1);
            }
        }
        between(split);
    }

    private void copy(int item, float[] target) {
        MemorySegment.copy(rows.values(), VectorRows.VALUE, rows.offset(item), target, 0, target.length);
    }

    private void between(int split) {
        int at = split * first.length;
        double squares = 0;
        double offset = 0;
        for (int d = 0; d < first.length; d++) {
            float difference = first[d] - second[d];
            normals[at + d] = difference;
            squares += (double) difference * difference;
            offset -= difference * ((double) first[d] + second[d]) / 2;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int d = 0; d < first.length; d++) {
            normals[at + d] *= scale;
        }
        offsets[split] = (float) (offset * scale);
    }

    private int sort(int from, int to, int split) {
        float[] normal = Arrays.copyOfRange(normals, split * first.length, (split + 1) * first.length);
        int[] some = new int[VectorKernel.ROWS];
        long[] places = new long[VectorKernel.ROWS];
        float[] products = new float[VectorKernel.ROWS];
        int middle = from;
        int put = 0;
        for (int at = from; at < to; at += VectorKernel.ROWS) {
            for (int i = 0; i < VectorKernel.ROWS; i++) {
                some[i] = order[at + i < to ? at + i : at];
                places[i] = rows.offset(some[i]);
            }
            kernel.dots(normal, rows.values(), places, products);
            for (int i = 0; i < VectorKernel.ROWS && at + i < to; i++) {
                if (products[i] + offsets[split] > 0) {
                    aside[put++] = some[i];
                } else {
                    order[middle++] = some[i];
                }
            }
        }
        System.arraycopy(aside, 0, order, middle, put);
        return middle;
    }
}
