package lookalike.index.annoy;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import lookalike.Progress;
import lookalike.index.Metric;
import lookalike.vector.VectorKernel;

/**
 * Checks a whole file: items are finite and have the norm that is noted, every tree holds every item once, splits
 * have the descendants that they note, and every node belongs to a tree.
 */
final class AnnoyVerifier {

    /** Norms are sums in single precision, in an order that depends on the machine. */
    private static final float NORM_TOLERANCE = 1e-3f;
    private static final int REPORTED_EVERY = 1 << 12;

    private final AnnoyFile file;
    private final Roots roots;
    private final VectorKernel kernel;
    private final int capacity;
    private final BitSet reached = new BitSet();
    private final BitSet seen = new BitSet();
    private int items;
    private int splits;
    private int leaves;
    private int deepest;
    private int walked;
    private long done;

    private record Branch(int node, int depth) {}

    AnnoyVerifier(AnnoyFile file, Roots roots, VectorKernel kernel) {
        this.file = file;
        this.roots = roots;
        this.kernel = kernel;
        this.capacity = file.layout().capacity();
    }

    AnnoyShape run(Progress progress) throws AnnoyException {
        for (int item = 0; item < roots.items(); item++) {
            checkItem(item);
            report(progress);
        }
        for (int i = 0; i < roots.nodes().length; i++) {
            if (!isTwin(roots.nodes()[i], i)) {
                walkTree(roots.nodes()[i], progress);
                walked++;
            }
        }
        int trees = (walked + twins()) / 2;
        boolean single = roots.items() <= capacity;
        return new AnnoyShape(items, roots.items() - items, trees, splits, single ? trees : leaves, deepest);
    }

    private void report(Progress progress) {
        if (done++ % REPORTED_EVERY == 0) {
            progress.reachedOrCancel(Math.min(done, file.nodes()), file.nodes());
        }
    }

    private void checkItem(int item) throws AnnoyException {
        int descendants = file.descendants(item);
        if (descendants != 0 && descendants != 1) {
            throw file.damaged(item, NodeFault.Known.NO_ITEM);
        }
        items += descendants;
        checkFinite(item);
        if (descendants == 1 && file.layout().metric() == Metric.ANGULAR) {
            float noted = file.header(item, AnnoyFile.ANGULAR_NORM);
            float norm = kernel.dot(file.copyOfVector(item), file.bytes(), file.vector(item));
            if (noted != 0 && !(Math.abs(noted - norm) <= NORM_TOLERANCE * norm)) {
                throw file.damaged(item, new NodeFault.OtherNorm(norm, noted));
            }
        }
    }

    private void checkFinite(int node) throws AnnoyException {
        for (float value : file.copyOfVector(node)) {
            if (!Float.isFinite(value)) {
                throw file.damaged(node, new NodeFault.NotFinite(value));
            }
        }
    }

    /** Depth first, with an explicit stack: a damaged tree may be as deep as it has nodes. */
    private void walkTree(int root, Progress progress) throws AnnoyException {
        seen.clear();
        Deque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(root, 0));
        while (!open.isEmpty()) {
            Branch next = open.pop();
            int node = next.node();
            deepest = Math.max(deepest, next.depth());
            if (node < roots.items()) {
                see(node, node);
                continue;
            }
            if (reached.get(node)) {
                throw file.damaged(node, NodeFault.Known.REACHED_TWICE);
            }
            reached.set(node);
            report(progress);
            if (file.descendants(node) <= capacity) {
                checkLeaf(node);
            } else {
                checkSplit(node, root);
                open.push(new Branch(file.child(node, 0), next.depth() + 1));
                open.push(new Branch(file.child(node, 1), next.depth() + 1));
            }
        }
        if (seen.cardinality() != items) {
            throw file.damaged(root, new NodeFault.ItemsLost(seen.cardinality(), items));
        }
    }

    private void checkLeaf(int leaf) throws AnnoyException {
        leaves++;
        int descendants = file.descendants(leaf);
        if (descendants < 0) {
            throw file.damaged(leaf, new NodeFault.ItemCount(descendants));
        }
        for (int number = 0; number < descendants; number++) {
            see(file.child(leaf, number), leaf);
        }
    }

    private void see(int item, int by) throws AnnoyException {
        if (item < 0 || item >= roots.items()) {
            throw file.damaged(by, new NodeFault.NoSuchItem(item, roots.items()));
        }
        if (file.descendants(item) == 1) {
            if (seen.get(item)) {
                throw file.damaged(by, new NodeFault.ItemTwice(item));
            }
            seen.set(item);
        }
    }

    private void checkSplit(int split, int root) throws AnnoyException {
        splits++;
        checkFinite(split);
        long below = 0;
        for (int side = 0; side < 2; side++) {
            int child = file.child(split, side);
            if (child < 0 || child >= file.nodes()) {
                throw file.damaged(split, new NodeFault.NoSuchChild(child, file.nodes()));
            }
            below += file.descendants(child);
        }
        // A root also counts unused item numbers.
        int expected = split == root ? items : file.descendants(split);
        if (below != expected) {
            throw file.damaged(split, new NodeFault.OtherSum(expected, below));
        }
    }

    /**
     * Besides the visited roots the file holds a copy of each; where all trees are one leaf, they are copies of each
     * other.
     *
     * @return the number of copies; all other nodes must have been reached
     */
    private int twins() throws AnnoyException {
        int twins = 0;
        for (int node = reached.nextClearBit(roots.items()); node < file.nodes();
                node = reached.nextClearBit(node + 1)) {
            if (!isTwin(node, roots.nodes().length)) {
                throw file.damaged(node, NodeFault.Known.NO_TREE);
            }
            twins++;
        }
        if (roots.items() > capacity ? twins != walked : (twins + walked) % 2 != 0) {
            throw file.damaged(file.nodes() - 1, NodeFault.Known.NO_COPY);
        }
        return twins;
    }

    /**
     * The original, building on several threads, may leave the last root before the copies unlike the last copy, and
     * then counts it as a tree of its own.
     *
     * @return whether a node is the same as one of the first {@code count} roots
     */
    private boolean isTwin(int node, int count) {
        long bytes = file.layout().bytes();
        for (int i = 0; i < count; i++) {
            int root = roots.nodes()[i];
            if (file.bytes().asSlice(bytes * node, bytes).mismatch(file.bytes().asSlice(bytes * root, bytes)) < 0) {
                return true;
            }
        }
        return false;
    }
}
