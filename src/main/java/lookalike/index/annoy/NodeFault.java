package lookalike.index.annoy;

import lookalike.Fact;

/** A fault of a node in an Annoy file. Faces word it as a clause whose subject is the node. */
public sealed interface NodeFault extends Fact {

    /** Faults without a value. */
    enum Known implements NodeFault {
        /** No item, though its number is an item's. */
        NO_ITEM,
        /** No item, where the last item must be. */
        NO_LAST_ITEM,
        /** An item, where the first tree must begin. */
        ITEM_BEFORE_TREES,
        /** An item, where a root must be. */
        ITEM_AS_ROOT,
        /** Reached in two ways within a tree. */
        REACHED_TWICE,
        /** Part of a cycle. */
        CIRCLE,
        /** Reached from no root. */
        NO_TREE,
        /** Not the copy of a root that must be last. */
        NO_COPY
    }

    /** A norm other than the one noted. */
    record OtherNorm(float squared, float noted) implements NodeFault {}

    /** NaN or an infinity in its vector. */
    record NotFinite(float value) implements NodeFault {}

    /** A root that does not lead to every item. */
    record ItemsLost(int found, int items) implements NodeFault {}

    /** An impossible number of items. */
    record ItemCount(int items) implements NodeFault {}

    /** A root with an impossible number of items. */
    record RootItemCount(int items) implements NodeFault {}

    /** A leaf with an item that does not exist. */
    record NoSuchItem(int item, int items) implements NodeFault {}

    /** An item that occurs twice in a tree. */
    record ItemTwice(int item) implements NodeFault {}

    /** A split with a child that does not exist. */
    record NoSuchChild(int child, int nodes) implements NodeFault {}

    /** A root with a child that does not exist. */
    record RootChild(int child) implements NodeFault {}

    /** Children that hold a different number of items in total. */
    record OtherSum(int items, long below) implements NodeFault {}
}
