package lookalike.index.forest;

import lookalike.Fact;

/** What is wrong inside of a forest's file. */
public sealed interface ForestFault extends Fact {

    /** The faults that need no value: parts that do not fit the others. */
    enum Known implements ForestFault { PARTS, VECTORS, KEYS, NUMBERS, CHECKSUMS, DESCRIPTION }

    /** A block whose checksum is another. */
    record Block(int block, int blocks) implements ForestFault { }

    /** A section is missing. */
    record NoSection(String section) implements ForestFault { }

    /** A tree must have one leaf more than splits. */
    record Leaves(int tree, int splits, int leaves) implements ForestFault { }

    /** A split with a child that cannot be. */
    record Child(int tree, int split, int child) implements ForestFault { }

    /** A leaf that ends before it begins. */
    record LeafOrder(int tree, int leaf) implements ForestFault { }

    /** A tree with another number of items. */
    record ItemCount(int tree, int items) implements ForestFault { }

    /** A tree that holds an item twice, or one that does not exist. */
    record Item(int tree, int item, int items) implements ForestFault { }

    /** An item with a neighbour that cannot be. */
    record NeighbourOf(int item, int neighbour) implements ForestFault { }
}
