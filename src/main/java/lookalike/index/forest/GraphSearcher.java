package lookalike.index.forest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lookalike.vector.LongHeap;
import lookalike.vector.RankedKey;
import lookalike.vector.TopK;
import lookalike.vector.VectorKernel;
import org.jspecify.annotations.Nullable;

/**
 * One search, in two stages. Trees lead to the query's neighbourhood: the most promising branch of any tree first, as
 * in Annoy, until enough items have been met. From the best of these the search goes on through the neighbour lists:
 * the list of the nearest item not yet expanded is read next, until none is nearer than the worst of those kept
 * (Malkov and Yashunin, <i>Efficient and robust approximate nearest neighbor search using hierarchical navigable
 * small world graphs</i>, 2018, algorithm 2). Not for several threads; may be reused.
 */
final class GraphSearcher {

    private static final int BRANCHES = 256;

    private final ProjectedPoints points;
    private final List<PartitionTree> trees;
    private final @Nullable KnnGraph lists;
    private final VectorKernel kernel;
    /** By item, the number of the last search that met it. */
    private final int[] marks;
    private int mark;
    private final int[] some = new int[VectorKernel.ROWS];
    private final long[] offsets = new long[VectorKernel.ROWS];
    private final float[] products = new float[VectorKernel.ROWS];
    private int gathered;
    private int[] branchTrees = new int[BRANCHES];
    private int[] branchNodes = new int[BRANCHES];
    private int branches;
    private float[] point = {};
    private @Nullable BitSet among;
    private int keep;
    private TopK kept = new TopK(1);
    /** Items whose lists are still to be read, the nearest first; null while trees are searched. */
    private @Nullable LongHeap ahead;
    private int compared;

    /** @param lists or null if there are none */
    GraphSearcher(ProjectedPoints points, List<PartitionTree> trees, @Nullable KnnGraph lists, VectorKernel kernel) {
        this.points = points;
        this.trees = trees;
        this.lists = lists;
        this.kernel = kernel;
        this.marks = new int[points.count()];
    }

    /**
     * @param query in the space of the points
     * @param wanted how many items to keep, at least 1
     * @param met how many items the trees should lead to, at least
     * @param filter the only items to keep, or null for all; others are passed through, but do not count
     * @param absent an item to treat as missing, or -1
     * @return keys of order and item as {@link RankedKey} has them, nearest first
     */
    long[] nearest(float[] query, int wanted, int met, @Nullable BitSet filter, int absent) {
        begin(query, wanted, filter);
        if (absent >= 0) {
            marks[absent] = mark;
        }
        walkTrees(met);
        if (lists != null) {
            readLists(lists);
        }
        return kept.ascending();
    }

    /** @return the same as {@link #nearest} with this filter, by comparing all items that pass it */
    long[] scan(float[] query, int wanted, BitSet filter) {
        begin(query, wanted, filter);
        for (int item = filter.nextSetBit(0); item >= 0; item = filter.nextSetBit(item + 1)) {
            gather(item);
        }
        compare();
        return kept.ascending();
    }

    private void begin(float[] query, int wanted, @Nullable BitSet filter) {
        if (++mark == 0) {
            Arrays.fill(marks, 0);
            mark = 1;
        }
        point = query;
        among = filter;
        keep = wanted;
        kept = new TopK(wanted);
        ahead = null;
        branches = 0;
        compared = 0;
        gathered = 0;
    }

    private void walkTrees(int met) {
        LongHeap promising = new LongHeap(BRANCHES);
        for (int tree = 0; tree < trees.size(); tree++) {
            promising.add(branch(tree, trees.get(tree).root(), Float.POSITIVE_INFINITY));
        }
        while (compared < met && !promising.isEmpty()) {
            long key = promising.take();
            int number = RankedKey.number(key);
            PartitionTree tree = trees.get(branchTrees[number]);
            int leaf = descend(tree, branchTrees[number], branchNodes[number], RankedKey.rank(key), promising);
            for (int place = tree.begin(leaf); place < tree.begin(leaf + 1); place++) {
                int item = tree.item(place);
                if (among == null || among.get(item)) {
                    meet(item);
                }
            }
            compare();
        }
    }

    /** @return the leaf on the query's own side of every plane; the other sides are added to {@code promising} */
    private int descend(PartitionTree tree, int number, int from, float promise, LongHeap promising) {
        int node = from;
        float left = promise;
        while (node >= 0) {
            float margin = kernel.dot(point, tree.content(), tree.normal(node)) + tree.offset(node);
            int side = margin > 0 ? 1 : 0;
            float far = Math.abs(margin);
            promising.add(branch(number, tree.child(node, 1 - side), Math.min(left, -far)));
            left = Math.min(left, far);
            node = tree.child(node, side);
        }
        return ~node;
    }

    private long branch(int tree, int node, float promise) {
        if (branches == branchTrees.length) {
            branchTrees = Arrays.copyOf(branchTrees, 2 * branches);
            branchNodes = Arrays.copyOf(branchNodes, 2 * branches);
        }
        branchTrees[branches] = tree;
        branchNodes[branches] = node;
        return RankedKey.of(promise, branches++);
    }

    private void readLists(KnnGraph graph) {
        LongHeap unread = new LongHeap(keep + 1);
        ahead = unread;
        for (long key : kept.ascending()) {
            unread.add(RankedKey.of(-RankedKey.rank(key), RankedKey.number(key)));
        }
        while (!unread.isEmpty()) {
            long key = unread.take();
            if (-RankedKey.rank(key) > kept.bound()) {
                return;
            }
            int item = RankedKey.number(key);
            for (int place = 0; place < graph.length(); place++) {
                int neighbour = graph.neighbour(item, place);
                if (neighbour < 0) {
                    break;
                }
                meet(neighbour);
            }
            compare();
        }
    }

    private void meet(int item) {
        if (marks[item] != mark) {
            marks[item] = mark;
            gather(item);
        }
    }

    /** Four at a time: rows read side by side keep more memory reads under way than one. */
    private void gather(int item) {
        some[gathered] = item;
        offsets[gathered++] = points.rows().offset(item);
        if (gathered == some.length) {
            compare();
        }
    }

    private void compare() {
        if (gathered == 0) {
            return;
        }
        Arrays.fill(offsets, gathered, offsets.length, offsets[0]);
        kernel.dots(point, points.rows().values(), offsets, products);
        compared += gathered;
        for (int i = 0; i < gathered; i++) {
            offer(points.half(some[i]) - products[i], some[i]);
        }
        gathered = 0;
    }

    private void offer(float order, int item) {
        long key = RankedKey.of(order, item);
        if (!kept.isNear(key)) {
            return;
        }
        if (ahead == null || among == null || among.get(item)) {
            kept.offer(key);
        }
        if (ahead != null) {
            ahead.add(RankedKey.of(-order, item));
        }
    }
}
