package lookalike.features;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.storage.IoReason;
import org.jspecify.annotations.Nullable;

/** A feature cache that cannot be used. The first detail is the file or folder. */
public abstract sealed class FeatureCacheException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path place;

    private FeatureCacheException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
        this.place = (Path) details[0];
    }

    /** @return the file or folder it concerns */
    public Path place() {
        return place;
    }

    /** Reading or writing the database or the vector file failed. */
    public static final class Failed extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public Failed(Path place, Throwable cause) {
            super(cause, place, IoReason.of(cause));
        }
    }

    /** A file is damaged or missing; indexing again repairs it. */
    public static final class Damaged extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        /** @param cause null if a file is missing or too short */
        public Damaged(Path place, @Nullable Throwable cause) {
            super(cause, place);
        }
    }

    /** The cache was written by a later release. */
    public static final class OtherVersion extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path place, int version) {
            super(null, place, version);
        }
    }

    /** Another program or thread is indexing the same catalogue. */
    public static final class Busy extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public Busy(Path place) {
            super(null, place, place.getFileName());
        }
    }
}
