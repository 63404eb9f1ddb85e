package lookalike.index.annoy;

import lookalike.index.Metric;

/**
 * How the nodes of a file are laid out. An Annoy file does not say; who opens it has to know.
 *
 * @param metric what the forest was built for
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

    /** @return where in a node its children begin, in bytes */
    int children() {
        return metric == Metric.EUCLIDEAN ? 8 : 4;
    }

    /** @return bytes of one node, all alike */
    long bytes() {
        return header() + 4L * dimension;
    }

    /** @return how many item numbers fit into a leaf: they begin where the children of a split are */
    int capacity() {
        return (int) Math.min(Integer.MAX_VALUE, (bytes() - children()) / 4);
    }
}
