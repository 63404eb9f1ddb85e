package lookalike.features;

import java.nio.file.Path;
import lookalike.LookalikeException;

/** A feature cache that cannot be used. */
public abstract sealed class FeatureCacheException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final transient Path place;

    private FeatureCacheException(Path place, String sentence, Throwable cause) {
        super(sentence, cause);
        this.place = place;
    }

    /** @return the file or folder it concerns */
    public Path place() {
        return place;
    }

    /** The database or the vector file answered with an error. */
    public static final class Failed extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public Failed(Path place, Throwable cause) {
            super(place, "The feature cache %s cannot be used (%s); check that there is space left and that it may be "
                    .formatted(place, cause.getMessage()) + "written, or delete it and index again.", cause);
        }
    }

    /** What lies there is not what was written, or a part of it is missing; indexing again repairs it. */
    public static final class Damaged extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        /** @param cause null if a file is missing or too short */
        public Damaged(Path place, Throwable cause) {
            super(place, "The features in %s are missing or damaged; index the catalogue again."
                    .formatted(place), cause);
        }
    }

    /** The cache was written by a later release. */
    public static final class OtherVersion extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path place, int version) {
            super(place, "The feature cache %s has format %d, which this release does not know; update Lookalike, or "
                    .formatted(place, version) + "delete the file and index again.", null);
        }
    }

    /** Somebody else is indexing the same catalogue. */
    public static final class Busy extends FeatureCacheException {
        private static final long serialVersionUID = 1L;

        public Busy(Path place) {
            super(place, "%s is being indexed already, by another window or command; wait until that is done."
                    .formatted(place.getFileName()), null);
        }
    }
}
