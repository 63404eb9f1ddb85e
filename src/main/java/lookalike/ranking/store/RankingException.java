package lookalike.ranking.store;

import java.nio.file.Path;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/** A problem with the file of a catalogue's ranking space. */
public abstract sealed class RankingException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private RankingException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** The file is no ranking space. */
    public static final class Foreign extends RankingException {
        private static final long serialVersionUID = 1L;

        public Foreign(Path file) {
            super(null, file);
        }
    }

    /** The file was written by a release with another format. */
    public static final class OtherVersion extends RankingException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path file, int version) {
            super(null, file, version, RankingFormat.VERSION);
        }
    }

    /** The file is shorter or longer than it was written. */
    public static final class CutShort extends RankingException {
        private static final long serialVersionUID = 1L;

        public CutShort(Path file, long expected, long actual) {
            super(null, file, expected, actual);
        }
    }

    /** The file was changed since it was written. */
    public static final class Damaged extends RankingException {
        private static final long serialVersionUID = 1L;

        public Damaged(Path file, RankingFault what, @Nullable Throwable cause) {
            super(cause, file, what);
        }
    }

    /** Parts of a catalogue that do not share one space. */
    public static final class OtherSpace extends RankingException {
        private static final long serialVersionUID = 1L;

        public OtherSpace(Path file, Path other) {
            super(null, file, other);
        }
    }

    /** The space belongs to other features than those at hand. */
    public static final class OtherFeatures extends RankingException {
        private static final long serialVersionUID = 1L;

        public OtherFeatures(Path file, String made, String wanted) {
            super(null, file, made, wanted);
        }
    }
}
