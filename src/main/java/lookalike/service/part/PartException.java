package lookalike.service.part;

import java.nio.file.Path;
import lookalike.LookalikeException;
import org.jspecify.annotations.Nullable;

/** A part of a catalogue that cannot be made, or parts that cannot be put together. */
public abstract sealed class PartException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private PartException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** The folder of a new part holds something. */
    public static final class NotEmpty extends PartException {
        private static final long serialVersionUID = 1L;

        public NotEmpty(Path folder) {
            super(null, folder);
        }
    }

    /** A file that all parts are to share is damaged, of another release, or was made for another network. */
    public static final class Unfit extends PartException {
        private static final long serialVersionUID = 1L;

        public Unfit(Path file) {
            super(null, file);
        }
    }

    /** There is no manifest of parts, whatever else there is. */
    public static final class NoManifest extends PartException {
        private static final long serialVersionUID = 1L;

        public NoManifest(Path place) {
            super(null, place);
        }
    }

    /** The manifest was written by a release with another format. */
    public static final class OtherVersion extends PartException {
        private static final long serialVersionUID = 1L;

        public OtherVersion(Path manifest, int version) {
            super(null, manifest, version, PartManifest.VERSION);
        }
    }

    /** The manifest says something that cannot be, or does not say what it has to. */
    public static final class BadManifest extends PartException {
        private static final long serialVersionUID = 1L;

        /** @param property that is wrong or missing */
        public BadManifest(Path manifest, String property) {
            super(null, manifest, property);
        }
    }

    /** The manifest names a file that is not below its own folder. */
    public static final class Outside extends PartException {
        private static final long serialVersionUID = 1L;

        public Outside(Path manifest, String path) {
            super(null, manifest, path);
        }
    }

    /** A file that the manifest lists is not there. */
    public static final class Missing extends PartException {
        private static final long serialVersionUID = 1L;

        public Missing(Path manifest, String file) {
            super(null, manifest, file);
        }
    }

    /** A file is not the one that the manifest lists. */
    public static final class Changed extends PartException {
        private static final long serialVersionUID = 1L;

        public Changed(Path manifest, String file) {
            super(null, manifest, file);
        }
    }

    /** A part holds a file that the manifest does not list and that would be read. */
    public static final class Unlisted extends PartException {
        private static final long serialVersionUID = 1L;

        public Unlisted(Path manifest, String file) {
            super(null, manifest, file);
        }
    }

    /** The order of a part's products cannot be read. */
    public static final class NoOrder extends PartException {
        private static final long serialVersionUID = 1L;

        public NoOrder(Path file) {
            super(null, file);
        }
    }

    /** A part has other products, or fewer features, than the manifest says. */
    public static final class Incomplete extends PartException {
        private static final long serialVersionUID = 1L;

        /**
         * @param said how many products or pictures there should be
         * @param found how many there are
         */
        public Incomplete(Path part, long said, long found) {
            super(null, part, said, found);
        }
    }

    /** Two parts have a product of the same id. */
    public static final class SameProduct extends PartException {
        private static final long serialVersionUID = 1L;

        public SameProduct(String id, Path part) {
            super(null, id, part);
        }
    }

    /** The parts do not share one match model. */
    public static final class OtherModels extends PartException {
        private static final long serialVersionUID = 1L;

        public OtherModels(Path manifest) {
            super(null, manifest);
        }
    }
}
