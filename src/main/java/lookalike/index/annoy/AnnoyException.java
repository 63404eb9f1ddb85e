package lookalike.index.annoy;

import java.nio.file.Path;
import java.util.Locale;
import lookalike.LookalikeException;
import lookalike.index.Metric;

/** A forest in Annoy's format that cannot be used. */
public abstract sealed class AnnoyException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path file;

    private AnnoyException(Object... details) {
        super(null, details);
        this.file = (Path) details[0];
    }

    /** @return the file it concerns */
    public Path file() {
        return file;
    }

    /** The file is empty. */
    public static final class Empty extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public Empty(Path file) {
            super(file);
        }
    }

    /** The file's size is no whole number of nodes: cut short, or of another dimension or metric. */
    public static final class WrongSize extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public WrongSize(Path file, long size, int dimension, Metric metric, long node) {
            super(file, size, dimension, metric.name().toLowerCase(Locale.ROOT), node);
        }
    }

    /** More nodes than Annoy's 32-bit node numbers can count. */
    public static final class TooLarge extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public TooLarge(Path file, long nodes) {
            super(file, nodes);
        }
    }

    /** A node holds an invalid value. */
    public static final class Damaged extends AnnoyException {
        private static final long serialVersionUID = 1L;
        private final int node;

        public Damaged(Path file, int node, NodeFault what) {
            super(file, node, what);
            this.node = node;
        }

        /** @return the node's number, from 0 */
        public int node() {
            return node;
        }
    }

    /** An item's numbers are too large for a distance in single precision. */
    public static final class NoDistance extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public NoDistance(Path file, int item) {
            super(file, item);
        }
    }

    /** Vectors and forest differ in dimension. */
    public static final class OtherDimension extends AnnoyException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(Path file, int forest, int vectors) {
            super(file, forest, vectors);
        }
    }
}
