package lookalike.index.annoy;

import java.util.Arrays;

/**
 * The roots of a file's trees, found as the original finds them: from the end back as long as nodes have the same
 * number of descendants, which is the number of items. The last tree's root stands right before the copies of all
 * roots, so it is found twice, and dropped if its first child is that of the last copy.
 * <p>As in the original, a forest whose items all fit into one leaf has 2n - 1 roots for n trees, because there every
 * root stands among its like. Unlike there, the only item of a forest of one is not taken for a root.
 *
 * @param nodes the roots, from the end back
 * @param items of the forest, numbered from 0
 */
record Roots(int[] nodes, int items) {

    /** Finds the roots and makes cheap checks that tell a file that is cut short from a whole one. */
    static Roots find(AnnoyFile file) throws AnnoyException {
        int last = file.nodes() - 1;
        int items = file.descendants(last);
        if (items < 0 || items > last) {
            throw file.damaged(last, new NodeFault.RootItemCount(items));
        }
        int first = last;
        while (first > items && file.descendants(first - 1) == items) {
            first--;
        }
        int[] nodes = new int[last - first + 1];
        Arrays.setAll(nodes, i -> last - i);
        if (nodes.length > 1 && file.child(last, 0) == file.child(first, 0)) {
            nodes = Arrays.copyOf(nodes, nodes.length - 1);
        }
        checkItems(file, items);
        for (int root : nodes) {
            checkRoot(file, root, items);
        }
        return new Roots(nodes, items);
    }

    /**
     * After the last item there must be no other: otherwise the file is cut short, and a part of a tree was taken for
     * all.
     */
    private static void checkItems(AnnoyFile file, int items) throws AnnoyException {
        if (items > 0 && file.descendants(items - 1) != 1) {
            throw file.damaged(items - 1, NodeFault.Known.NO_LAST_ITEM);
        }
        if (items > 1 && file.descendants(items) == 1) {
            throw file.damaged(items, NodeFault.Known.ITEM_BEFORE_TREES);
        }
    }

    private static void checkRoot(AnnoyFile file, int root, int items) throws AnnoyException {
        if (items > file.layout().capacity()) {
            for (int side = 0; side < 2; side++) {
                int child = file.child(root, side);
                if (child < 0 || child >= root) {
                    throw file.damaged(root, new NodeFault.RootChild(child));
                }
            }
        } else if (items == 1) {
            checkOnlyItem(file, root);
        }
    }

    /**
     * A leaf with only item 0 is all zeros; a true item is not, so it shows that the file was cut short among the
     * items.
     */
    private static void checkOnlyItem(AnnoyFile file, int root) throws AnnoyException {
        for (int number = 0; number < file.layout().capacity(); number++) {
            if (file.child(root, number) != 0) {
                throw file.damaged(root, NodeFault.Known.ITEM_AS_ROOT);
            }
        }
    }
}
