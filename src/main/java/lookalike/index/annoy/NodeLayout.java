package lookalike.index.annoy;

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

    /** @return bytes of one node, all alike */
    long bytes() {
        return metric.header() + 4L * dimension;
    }

    /** @return how many item numbers fit into a leaf: they begin where the children of a split are */
    int capacity() {
        return (int) Math.min(Integer.MAX_VALUE, (bytes() - metric.children()) / 4);
    }
}
