package lookalike.index.annoy;

import lookalike.Fact;

/** What is wrong with a node of an Annoy file; a clause that begins with the node. */
public sealed interface NodeFault extends Fact {

    /** The faults that need no value. */
    enum Known implements NodeFault {
        /** No item, though it stands among them. */
        NO_ITEM,
        /** No item, where the last one must stand. */
        NO_LAST_ITEM,
        /** An item, where the first tree must begin. */
        ITEM_BEFORE_TREES,
        /** An item, where a root must stand. */
        ITEM_AS_ROOT,
        /** Reached by two ways within a tree. */
        REACHED_TWICE,
        /** Part of a circle. */
        CIRCLE,
        /** Reached from no root. */
        NO_TREE,
        /** Not the copy of a root that must stand last. */
        NO_COPY
    }

    /** Another norm than it notes. */
    record OtherNorm(float squared, float noted) implements NodeFault { }

    /** NaN or an infinity in its vector. */
    record NotFinite(float value) implements NodeFault { }

    /** A root that does not lead to every item. */
    record ItemsLost(int found, int items) implements NodeFault { }

    /** A number of items that no node holds. */
    record ItemCount(int items) implements NodeFault { }

    /** A number of items that no root holds. */
    record RootItemCount(int items) implements NodeFault { }

    /** A leaf with an item that does not exist. */
    record NoSuchItem(int item, int items) implements NodeFault { }

    /** An item that its tree holds already. */
    record ItemTwice(int item) implements NodeFault { }

    /** A split with a child that does not exist. */
    record NoSuchChild(int child, int nodes) implements NodeFault { }

    /** A root with a child that does not exist. */
    record RootChild(int child) implements NodeFault { }

    /** Children that hold another number of items. */
    record OtherSum(int items, long below) implements NodeFault { }
}
