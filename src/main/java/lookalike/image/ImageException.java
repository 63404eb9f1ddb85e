package lookalike.image;

import lookalike.LookalikeException;

/** A picture that cannot be used. */
public abstract sealed class ImageException extends LookalikeException {

    private static final long serialVersionUID = 1L;
    private final String place;

    private ImageException(String place, String sentence, Throwable cause) {
        super(sentence, cause);
        this.place = place;
    }

    /** @return the file it concerns */
    public String place() {
        return place;
    }

    /** The file has no bytes. */
    public static final class Empty extends ImageException {
        private static final long serialVersionUID = 1L;

        public Empty(String place) {
            super(place, place + " is empty; choose another photo.", null);
        }
    }

    /** The file is no picture of a known format. */
    public static final class NotAPicture extends ImageException {
        private static final long serialVersionUID = 1L;

        public NotAPicture(String place) {
            super(place, place + " is not a picture that Lookalike can read; it reads JPEG, PNG, GIF, BMP, WebP and "
                    + "TIFF.", null);
        }
    }

    /** The file begins like a picture but cannot be decoded. */
    public static final class Damaged extends ImageException {
        private static final long serialVersionUID = 1L;

        public Damaged(String place, Throwable cause) {
            super(place, place + " is damaged and cannot be decoded; save or export it again.", cause);
        }
    }

    /** More pixels than can be handled. */
    public static final class TooLarge extends ImageException {
        private static final long serialVersionUID = 1L;

        public TooLarge(String place, int width, int height) {
            super(place, "%s has %,d x %,d pixels, more than Lookalike can handle; scale it down first."
                    .formatted(place, width, height), null);
        }
    }
}
