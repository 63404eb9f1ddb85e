package lookalike.index.forest;

import java.nio.file.Path;
import java.util.BitSet;
import lookalike.Progress;

/** Looks at every number of a forest's trees and lists: whether it can be what it says. */
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
            check(tree, "tree " + number);
            splits += tree.splits();
            leaves += tree.leaves();
            progress.reachedOrCancel(number + 1L, steps);
        }
        checkLists();
        progress.reachedOrCancel(steps, steps);
        return new ForestShape(splits, leaves);
    }

    private void check(PartitionTree tree, String name) throws ForestException {
        if (tree.leaves() != tree.splits() + 1) {
            throw damaged(name + " has " + tree.splits() + " splits and " + tree.leaves() + " leaves");
        }
        BitSet splits = new BitSet();
        BitSet leaves = new BitSet();
        (tree.root() < 0 ? leaves : splits).set(0);
        for (int split = 0; split < tree.splits(); split++) {
            for (int side = 0; side < 2; side++) {
                int child = tree.child(split, side);
                BitSet reached = child < 0 ? leaves : splits;
                int number = child < 0 ? ~child : child;
                if (number >= (child < 0 ? tree.leaves() : tree.splits()) || reached.get(number)
                        || child >= 0 && child <= split) {
                    throw damaged("split " + split + " of " + name + " has child " + child);
                }
                reached.set(number);
            }
        }
        BitSet seen = new BitSet(items);
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            if (tree.begin(leaf) > tree.begin(leaf + 1)) {
                throw damaged("leaf " + leaf + " of " + name + " ends before it begins");
            }
        }
        if (tree.begin(0) != 0 || tree.begin(tree.leaves()) != items) {
            throw damaged(name + " does not hold " + items + " items");
        }
        for (int at = 0; at < items; at++) {
            int item = tree.item(at);
            if (item < 0 || item >= items || seen.get(item)) {
                throw damaged(name + " holds item " + item + " of " + items + " twice or wrongly");
            }
            seen.set(item);
        }
    }

    private void checkLists() throws ForestException {
        for (int item = 0; item < items; item++) {
            for (int at = 0; at < parts.lists().length(); at++) {
                int neighbour = parts.lists().neighbour(item, at);
                if (neighbour < -1 || neighbour >= items || neighbour == item) {
                    throw damaged("the list of item " + item + " has " + neighbour);
                }
            }
        }
    }

    private ForestException.Damaged damaged(String what) {
        return new ForestException.Damaged(place, what, null);
    }
}
