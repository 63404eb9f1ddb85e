package lookalike.image;

import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.image.format.PictureFormat;
import org.jspecify.annotations.Nullable;

/** A picture that cannot be used. The first detail is the file it concerns. */
public abstract sealed class ImageException extends LookalikeException {

    private static final long serialVersionUID = 1L;

    private ImageException(@Nullable Throwable cause, Object... details) {
        super(cause, details);
    }

    /** @return the file it concerns */
    public String place() {
        return (String) details().getFirst();
    }

    /** The file has no bytes. */
    public static final class Empty extends ImageException {
        private static final long serialVersionUID = 1L;

        public Empty(String place) {
            super(null, place);
        }
    }

    /** The file is no picture of a known format. */
    public static final class NotAPicture extends ImageException {
        private static final long serialVersionUID = 1L;

        public NotAPicture(String place) {
            super(null, place);
        }
    }

    /** The file begins like a picture but cannot be decoded. */
    public static final class Damaged extends ImageException {
        private static final long serialVersionUID = 1L;

        public Damaged(String place, Throwable cause) {
            super(cause, place);
        }
    }

    /** The file ends, or its content does, before all of the picture is there. */
    public static final class CutShort extends ImageException {
        private static final long serialVersionUID = 1L;

        public CutShort(String place) {
            super(null, place);
        }
    }

    /** A picture, as far as can be told a sound one, of a kind that is not decoded here. */
    public static final class Unsupported extends ImageException {
        private static final long serialVersionUID = 1L;

        /** @param kind a {@link PictureFormat} or {@link UnsupportedKind} */
        public Unsupported(String place, Fact kind) {
            super(null, place, kind);
        }
    }

    /** More pixels than can be handled. */
    public static final class TooLarge extends ImageException {
        private static final long serialVersionUID = 1L;

        public TooLarge(String place, int width, int height) {
            super(null, place, width, height);
        }
    }
}
