package lookalike.index.annoy;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import lookalike.vector.VectorKernel;

/**
 * Grows one tree, as Annoy does: items that fit into a leaf become one, others are split by a plane of
 * {@link TwoMeans}, with up to three tries until neither side has 95% of them or more; if a side still has more than
 * 99%, they are split at random. The smaller side grows first; a node is written after its children.
 */
final class AnnoyTreeBuilder {

    private static final int TRIES = 3;
    private static final float UNBALANCED = 0.95f;
    private static final float HOPELESS = 0.99f;

    private final ItemSet items;
    private final TreeRandom random;
    private final TwoMeans twoMeans;
    private final TreeFile tree;
    private final IntConsumer placed;
    private final int capacity;
    private final int[] order;
    private final int[] aside;
    private final int[] some = new int[VectorKernel.ROWS];
    private final long[] offsets = new long[VectorKernel.ROWS];
    private final float[] margins = new float[VectorKernel.ROWS];

    /**
     * @param tree receives the nodes
     * @param placed told how many items have been placed; an exception from it stops the work
     */
    AnnoyTreeBuilder(ItemSet items, TreeRandom random, TreeFile tree, IntConsumer placed) {
        this.items = items;
        this.random = random;
        this.twoMeans = new TwoMeans(items, random);
        this.tree = tree;
        this.placed = placed;
        this.capacity = new NodeLayout(items.metric(), items.dimension()).capacity();
        this.order = new int[items.count()];
        this.aside = new int[items.count()];
        Arrays.setAll(order, item -> item);
    }

    /** Grows the whole tree; its last node is its root. */
    void build() throws IOException {
        if (order.length == 1) {
            // A root is a node of its own even if it holds one item only.
            tree.leaf(order, 0, 1);
            placed.accept(1);
        } else {
            grow(0, order.length);
        }
        tree.finish();
    }

    private int grow(int from, int to) throws IOException {
        if (to - from == 1) {
            placed.accept(1);
            return order[from];
        }
        if (to - from <= capacity) {
            placed.accept(to - from);
            return tree.leaf(order, from, to);
        }
        SplitPlane plane = new SplitPlane(items);
        int middle = part(from, to, plane);
        int[] children = new int[2];
        if (middle - from > to - middle) {
            children[1] = grow(middle, to);
            children[0] = grow(from, middle);
        } else {
            children[0] = grow(from, middle);
            children[1] = grow(middle, to);
        }
        return tree.split(to - from, children, plane);
    }

    /**
     * Reorders the items so that the two sides of the plane follow each other; a further try starts from that order.
     */
    private int part(int from, int to, SplitPlane plane) {
        int middle = from;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            twoMeans.part(order, from, to, plane);
            middle = sort(from, to, plane);
            if (imbalance(from, middle, to) < UNBALANCED) {
                break;
            }
        }
        while (imbalance(from, middle, to) > HOPELESS) {
            plane.vanish();
            middle = sort(from, to, plane);
        }
        return middle;
    }

    /** @return where the side of child 1 begins; the order within a side is kept */
    private int sort(int from, int to, SplitPlane plane) {
        int middle = from;
        int put = 0;
        for (int first = from; first < to; first += VectorKernel.ROWS) {
            measure(first, to, plane);
            for (int i = 0; i < VectorKernel.ROWS && first + i < to; i++) {
                boolean side = margins[i] != 0 ? margins[i] > 0 : random.flip();
                if (side) {
                    aside[put++] = some[i];
                } else {
                    order[middle++] = some[i];
                }
            }
        }
        System.arraycopy(aside, 0, order, middle, put);
        return middle;
    }

    private void measure(int first, int to, SplitPlane plane) {
        for (int i = 0; i < VectorKernel.ROWS; i++) {
            // Padded with the first one, so that one loop is enough.
            some[i] = order[first + i < to ? first + i : first];
            offsets[i] = items.offset(some[i]);
        }
        plane.margins(some, offsets, margins);
    }

    private static float imbalance(int from, int middle, int to) {
        float share = (float) ((middle - from) / (to - from + 1e-9));
        return Math.max(share, 1 - share);
    }
}
