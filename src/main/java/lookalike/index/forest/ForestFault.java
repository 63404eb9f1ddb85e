package lookalike.index.forest;

import lookalike.Fact;

/** A fault inside a forest's file. */
public sealed interface ForestFault extends Fact {

    /** Faults without a value: parts that do not fit the others. */
    enum Known implements ForestFault {
        PARTS, VECTORS, KEYS, NUMBERS, CHECKSUMS, DESCRIPTION
    }

    /** A block with a wrong checksum. */
    record Block(int block, int blocks) implements ForestFault {}

    /** A section is missing. */
    record NoSection(String section) implements ForestFault {}

    /** A tree whose number of leaves is not one more than that of splits. */
    record Leaves(int tree, int splits, int leaves) implements ForestFault {}

    /** A split with an impossible child. */
    record Child(int tree, int split, int child) implements ForestFault {}

    /** A leaf that ends before it begins. */
    record LeafOrder(int tree, int leaf) implements ForestFault {}

    /** A tree with a wrong number of items. */
    record ItemCount(int tree, int items) implements ForestFault {}

    /** A tree that holds an item twice, or one that does not exist. */
    record Item(int tree, int item, int items) implements ForestFault {}

    /** An item with an impossible neighbour. */
    record NeighbourOf(int item, int neighbour) implements ForestFault {}
}
