package lookalike.index.annoy;

import lookalike.index.Metric;

/**
 * The layout of a file's nodes. An Annoy file does not state it; the caller has to know it.
 *
 * @param metric of the forest
 * @param dimension numbers of a vector, at least 1
 */
record NodeLayout(Metric metric, int dimension) {

    NodeLayout {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension " + dimension);
        }
    }

    /** @return bytes of a node before its vector */
    int header() {
        return switch (metric) {
            case ANGULAR -> 12;
            case EUCLIDEAN -> 16;
            case DOT -> 24;
        };
    }

    /** @return the offset of the children in a node, in bytes */
    int children() {
        return metric == Metric.EUCLIDEAN ? 8 : 4;
    }

    /** @return the size of a node in bytes */
    long bytes() {
        return header() + 4L * dimension;
    }

    /** @return how many item numbers fit into a leaf, where they begin at the offset of a split's children */
    int capacity() {
        return (int) Math.min(Integer.MAX_VALUE, (bytes() - children()) / 4);
    }
}
