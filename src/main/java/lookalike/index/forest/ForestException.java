package lookalike.index.forest;

import java.nio.file.Path;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/** A problem with a forest's own file. */
public abstract sealed class ForestException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ForestException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** The file is no forest of Lookalike's. */
    public static final class Foreign extends ForestException {
        private static final long serialVersionUID = 1L;

        public Foreign(Path file) {
            super(null, file);
        }
    }

    /** Another program is changing the file. */
    public static final class Busy extends ForestException {
        private static final long serialVersionUID = 1L;

        public Busy(Path file) {
            super(null, file);
        }
    }

    /** The file was written by a release with another format. */
    public static final class OtherVersion extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path file, int version) {
            super(null, file, version, ForestFormat.VERSION);
        }
    }

    /** The file ends too early. */
    public static final class CutShort extends ForestException {
        private static final long serialVersionUID = 1L;

        public CutShort(Path file, long expected, long actual) {
            super(null, file, expected, actual);
        }
    }

    /** The file was changed since it was written. */
    public static final class Damaged extends ForestException {
        private static final long serialVersionUID = 1L;

        public Damaged(Path file, ForestFault what, @Nullable Throwable cause) {
            super(cause, file, what);
        }
    }

    /** The forest was built of other features than those at hand. */
    public static final class OtherFeatures extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherFeatures(Path file, String built, String wanted) {
            super(null, file, built, wanted);
        }
    }

    /** Vectors and forest differ in dimension. */
    public static final class OtherDimension extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(Path file, int forest, int vectors) {
            super(null, file, forest, vectors);
        }
    }

    /** Vectors and a catalogue's forest differ in dimension. */
    public static final class OtherCatalogueDimension extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherCatalogueDimension(String catalogue, int forest, int vectors) {
            super(null, catalogue, forest, vectors);
        }
    }

    /** A catalogue has no forest. */
    public static final class NotGrown extends ForestException {
        private static final long serialVersionUID = 1L;

        public NotGrown(String catalogue) {
            super(null, catalogue);
        }
    }

    /** An item does not exist, or no longer. */
    public static final class NoSuchItem extends ForestException {
        private static final long serialVersionUID = 1L;

        public NoSuchItem(Path file, int number) {
            super(null, file, number);
        }
    }
}
