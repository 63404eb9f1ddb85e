package lookalike.index.annoy;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.index.Metric;

/** A forest in Annoy's format that cannot be used. */
public abstract sealed class AnnoyException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path file;

    private AnnoyException(Path file, String sentence) {
        super(sentence, null);
        this.file = file;
    }

    /** @return the file it concerns */
    public Path file() {
        return file;
    }

    /** There is nothing in the file. */
    public static final class Empty extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public Empty(Path file) {
            super(file, "%s is empty; build it again with 'lookalike annoy build'.".formatted(file));
        }
    }

    /** The file's size is no whole number of nodes: cut short, or of another dimension or metric. */
    public static final class WrongSize extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public WrongSize(Path file, long size, int dimension, Metric metric, long node) {
            super(file, ("%s is cut short or was not built for dimension %d and metric %s: its %d bytes are no whole "
                    + "number of nodes of %d bytes; give the dimension and metric that it was built for, or build it "
                    + "again with 'lookalike annoy build'.").formatted(file, dimension, metric, size, node));
        }
    }

    /** More nodes than Annoy's node numbers, which have 32 bits, can tell apart. */
    public static final class TooLarge extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public TooLarge(Path file, long nodes) {
            super(file, ("%s would have %d nodes of this dimension and metric, more than the 2147483647 that an Annoy "
                    + "file can have; give the dimension and metric that it was built for.").formatted(file, nodes));
        }
    }

    /** A node does not say what it must. */
    public static final class Damaged extends AnnoyException {
        private static final long serialVersionUID = 1L;
        private final int node;

        public Damaged(Path file, int node, String what) {
            super(file, ("%s is damaged or of another dimension or metric (node %d %s); check these two, or build it "
                    + "again with 'lookalike annoy build'.").formatted(file, node, what));
            this.node = node;
        }

        /** @return the node's number, from 0 */
        public int node() {
            return node;
        }
    }

    /** Vectors of one dimension meet a forest of another. */
    public static final class OtherDimension extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(Path file, int forest, int vectors) {
            super(file, ("%s was opened with dimension %d, but the vectors to look for have %d; give vectors of its "
                    + "own kind.").formatted(file, forest, vectors));
        }
    }
}
