package lookalike.vector;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** A NumPy file that cannot be read. */
public abstract sealed class NpyException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private static final String NEXT = "; write it with numpy.save as a C-ordered float32 array of two dimensions.";
    private final transient Path file;

    private NpyException(Path file, String what) {
        super(file + " " + what + NEXT, null);
        this.file = file;
    }

    /** @return the file it concerns */
    public Path file() {
        return file;
    }

    /** The file does not begin as such files do. */
    public static final class Foreign extends NpyException {
        private static final long serialVersionUID = 1L;

        public Foreign(Path file) {
            super(file, "is no NumPy array file, or damaged in its head");
        }
    }

    /** The array holds something else than float32. */
    public static final class OtherNumbers extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherNumbers(Path file, String type) {
            super(file, "holds numbers of type " + type + " where little-endian float32 ('<f4') is needed");
        }
    }

    /** The array is stored column after column. */
    public static final class OtherOrder extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherOrder(Path file) {
            super(file, "is stored column after column (fortran_order), not row after row");
        }
    }

    /** The array is no table of vectors. */
    public static final class OtherShape extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherShape(Path file, String shape) {
            super(file, "has the shape (" + shape + ") instead of rows and numbers a row");
        }
    }

    /** The file has another length than its head says. */
    public static final class OtherLength extends NpyException {
        private static final long serialVersionUID = 1L;

        public OtherLength(Path file, long expected, long actual) {
            super(file, "is damaged: it has %d bytes instead of %d".formatted(actual, expected));
        }
    }
}
