package lookalike.index.annoy;

import java.util.Arrays;
import java.util.BitSet;
import lookalike.vector.LongHeap;
import lookalike.vector.RankedKey;
import org.jspecify.annotations.Nullable;

/**
 * Searches all trees at once, the most promising branch first, until enough items have been met: the search of Annoy.
 * The promise of a branch is the smaller of its parent's and the query's margin on its side.
 * <p>Unlike the original, every number read from the file is checked, and a search that has seen more nodes than
 * there are is stopped: a damaged file leads to an exception, not to a crash or an endless loop.
 */
final class AnnoySearcher {

    private static final int EXPECTED_BRANCHES = 256;
    /** As many words of 64 marks can be skipped in the time that sorting takes for one item. */
    private static final int WORDS_AN_ITEM = 16;

    private final AnnoyFile file;
    private final Roots roots;
    private final AnnoyDistance distances;
    private final @Nullable BitSet among;
    private final LongHeap branches = new LongHeap(EXPECTED_BRANCHES);
    private int[] found = new int[EXPECTED_BRANCHES];
    private int count;

    /** @param among the only items that count, or null for all; the original has no such filter */
    AnnoySearcher(AnnoyFile file, Roots roots, AnnoyDistance distances, @Nullable BitSet among) {
        this.file = file;
        this.roots = roots;
        this.distances = distances;
        this.among = among;
    }

    /**
     * @param enough how many items to meet, at least; an item met in several trees counts in each
     * @return the items met, each once, in rising order
     */
    int[] items(long enough) throws AnnoyException {
        for (int root : roots.nodes()) {
            branches.add(RankedKey.of(Float.POSITIVE_INFINITY, root));
        }
        long left = (long) file.nodes() + roots.nodes().length;
        while (count < enough && !branches.isEmpty()) {
            long branch = branches.take();
            if (left-- == 0) {
                throw file.damaged(RankedKey.number(branch), NodeFault.Known.CIRCLE);
            }
            visit(RankedKey.number(branch), RankedKey.rank(branch));
        }
        return distinct();
    }

    private void visit(int node, float promise) throws AnnoyException {
        int descendants = file.descendants(node);
        if (descendants == 1 && node < roots.items()) {
            meet(node);
        } else if (descendants < 0) {
            throw file.damaged(node, new NodeFault.ItemCount(descendants));
        } else if (descendants <= file.layout().capacity()) {
            for (int number = 0; number < descendants; number++) {
                int item = file.child(node, number);
                if (item < 0 || item >= roots.items()) {
                    throw file.damaged(node, new NodeFault.NoSuchItem(item, roots.items()));
                }
                meet(item);
            }
        } else {
            float margin = distances.margin(node);
            enter(node, 1, promise, margin);
            enter(node, 0, promise, -margin);
        }
    }

    private void enter(int node, int side, float promise, float margin) throws AnnoyException {
        int child = file.child(node, side);
        if (child < 0 || child >= file.nodes()) {
            throw file.damaged(node, new NodeFault.NoSuchChild(child, file.nodes()));
        }
        // Not Math.min: NaN must not spread.
        branches.add(RankedKey.of(margin < promise ? margin : promise, child));
    }

    private void meet(int item) {
        if (among != null && !among.get(item)) {
            return;
        }
        if (count == found.length) {
            found = Arrays.copyOf(found, (int) Math.min(Integer.MAX_VALUE - 8, 2L * count));
        }
        found[count++] = item;
    }

    private int[] distinct() {
        sort();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int item = found[i];
            // A number below that of the last item may be unused; the original may nevertheless list it in a leaf.
            if ((kept == 0 || found[kept - 1] != item) && file.descendants(item) == 1) {
                found[kept++] = item;
            }
        }
        return Arrays.copyOf(found, kept);
    }

    /** Sorts and removes repetitions, by marking the items among all where that is cheaper than comparing them. */
    private void sort() {
        long words = roots.items() / Long.SIZE;
        if (words > (long) WORDS_AN_ITEM * count) {
            Arrays.sort(found, 0, count);
            return;
        }
        BitSet marked = new BitSet(roots.items());
        for (int i = 0; i < count; i++) {
            marked.set(found[i]);
        }
        count = 0;
        for (int item = marked.nextSetBit(0); item >= 0; item = marked.nextSetBit(item + 1)) {
            found[count++] = item;
        }
    }
}
