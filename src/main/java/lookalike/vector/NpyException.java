package lookalike.vector;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** A NumPy file that cannot be read. */
public abstract sealed class NpyException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path file;

    private NpyException(Object... details) {
        super(null, details);
        this.file = (Path) details[0];
    }

    /** @return the file it concerns */
    public Path file() {
        return file;
    }

    /** The file does not begin like a NumPy file. */
    public static final class Foreign extends NpyException {
        private static final long serialVersionUID = 1L;

        public Foreign(Path file) {
            super(file);
        }
    }

    /** The file is an archive of arrays, as {@code numpy.savez} writes it, or another zip. */
    public static final class Archive extends NpyException {
        private static final long serialVersionUID = 1L;

        public Archive(Path file) {
            super(file);
        }
    }

    /** The array's numbers are not float32. */
    public static final class OtherNumbers extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherNumbers(Path file, String type) {
            super(file, type);
        }
    }

    /** The array is stored column after column. */
    public static final class OtherOrder extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherOrder(Path file) {
            super(file);
        }
    }

    /** The array is not two-dimensional. */
    public static final class OtherShape extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherShape(Path file, String shape) {
            super(file, shape);
        }
    }

    /** The file's length does not match its header. */
    public static final class OtherLength extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherLength(Path file, long expected, long actual) {
            super(file, expected, actual);
        }
    }
}
