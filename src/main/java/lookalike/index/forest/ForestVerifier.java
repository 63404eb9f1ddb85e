package lookalike.index.forest;

import java.nio.file.Path;
import java.util.BitSet;
import lookalike.Progress;

/** Checks every number of a forest's trees and lists for being possible. */
final class ForestVerifier {

    private final Path place;
    private final ForestParts parts;
    private final int items;

    ForestVerifier(Path place, ForestParts parts) {
        this.place = place;
        this.parts = parts;
        this.items = parts.points().count();
    }

    ForestShape run(Progress progress) throws ForestException {
        int splits = 0;
        int leaves = 0;
        long steps = parts.trees().size() + 1L;
        for (int number = 0; number < parts.trees().size(); number++) {
            PartitionTree tree = parts.trees().get(number);
            check(tree, number);
            splits += tree.splits();
            leaves += tree.leaves();
            progress.reachedOrCancel(number + 1L, steps);
        }
        checkLists();
        progress.reachedOrCancel(steps, steps);
        return new ForestShape(splits, leaves);
    }

    private void check(PartitionTree tree, int number) throws ForestException {
        if (tree.leaves() != tree.splits() + 1) {
            throw damaged(new ForestFault.Leaves(number, tree.splits(), tree.leaves()));
        }
        BitSet splits = new BitSet();
        BitSet leaves = new BitSet();
        (tree.root() < 0 ? leaves : splits).set(0);
        for (int split = 0; split < tree.splits(); split++) {
            for (int side = 0; side < 2; side++) {
                int child = tree.child(split, side);
                BitSet reached = child < 0 ? leaves : splits;
                int place = child < 0 ? ~child : child;
                if (place >= (child < 0 ? tree.leaves() : tree.splits()) || reached.get(place)
                        || child >= 0 && child <= split) {
                    throw damaged(new ForestFault.Child(number, split, child));
                }
                reached.set(place);
            }
        }
        BitSet seen = new BitSet(items);
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            if (tree.begin(leaf) > tree.begin(leaf + 1)) {
                throw damaged(new ForestFault.LeafOrder(number, leaf));
            }
        }
        if (tree.begin(0) != 0 || tree.begin(tree.leaves()) != items) {
            throw damaged(new ForestFault.ItemCount(number, items));
        }
        for (int at = 0; at < items; at++) {
            int item = tree.item(at);
            if (item < 0 || item >= items || seen.get(item)) {
                throw damaged(new ForestFault.Item(number, item, items));
            }
            seen.set(item);
        }
    }

    private void checkLists() throws ForestException {
        for (int item = 0; item < items; item++) {
            for (int at = 0; at < parts.lists().length(); at++) {
                int neighbour = parts.lists().neighbour(item, at);
                if (neighbour < -1 || neighbour >= items || neighbour == item) {
                    throw damaged(new ForestFault.NeighbourOf(item, neighbour));
                }
            }
        }
    }

    private ForestException.Damaged damaged(ForestFault what) {
        return new ForestException.Damaged(place, what, null);
    }
}
