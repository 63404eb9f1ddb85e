package lookalike.index.forest;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** A problem with a forest's own file. */
public abstract sealed class ForestException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ForestException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The file is not one of ours. */
    public static final class Foreign extends ForestException {
        private static final long serialVersionUID = 1L;

        public Foreign(Path file) {
            super(("%s is no forest of Lookalike; an index file of Annoy is opened by its name, which ends in "
                    + ".ann, with --dimension and --metric.").formatted(file), null);
        }
    }

    /** The file was written by a release with another format. */
    public static final class OtherVersion extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path file, int version) {
            super(("%s has format version %d and this release reads %d; build it again with 'lookalike annoy "
                    + "build'.").formatted(file, version, ForestFile.VERSION), null);
        }
    }

    /** The file ends too early. */
    public static final class CutShort extends ForestException {
        private static final long serialVersionUID = 1L;

        public CutShort(Path file, long expected, long actual) {
            super("%s is cut short or longer than it was written (%,d instead of %,d bytes); build it again with "
                    .formatted(file, actual, expected) + "'lookalike annoy build'.", null);
        }
    }

    /** The file was changed since it was written. */
    public static final class Damaged extends ForestException {
        private static final long serialVersionUID = 1L;

        public Damaged(Path file, String what, Throwable cause) {
            super("%s is damaged (%s); build it again with 'lookalike annoy build'.".formatted(file, what),
                    cause);
        }
    }

    /** The forest was built of other features than those at hand. */
    public static final class OtherFeatures extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherFeatures(Path file, String built, String wanted) {
            super("%s was built of features by '%s', and those at hand are by '%s'; build it again."
                    .formatted(file, built, wanted), null);
        }
    }

    /** Vectors of one dimension meet a forest of another. */
    public static final class OtherDimension extends ForestException {
        private static final long serialVersionUID = 1L;

        public OtherDimension(Path file, int forest, int vectors) {
            this(file.toString(), forest, vectors);
        }

        /** @param name what to call the forest, to begin a sentence with */
        public OtherDimension(String name, int forest, int vectors) {
            super("%s holds vectors of dimension %d, and these have %d; give vectors of its own kind."
                    .formatted(name, forest, vectors), null);
        }
    }

    /** A catalogue has no forest. */
    public static final class NotGrown extends ForestException {
        private static final long serialVersionUID = 1L;

        public NotGrown(String catalogue) {
            super("%s has no forest yet; 'lookalike index %s' or 'lookalike annoy build %s' grows it."
                    .formatted(catalogue, catalogue, catalogue), null);
        }
    }

    /** An item is not there, or no more. */
    public static final class NoSuchItem extends ForestException {
        private static final long serialVersionUID = 1L;

        public NoSuchItem(Path file, int number) {
            super("%s has no item %d; nothing was removed. 'lookalike annoy info' tells how many it has."
                    .formatted(file, number), null);
        }
    }
}
