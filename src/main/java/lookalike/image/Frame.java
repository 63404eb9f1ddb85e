package lookalike.image;

/**
 * A part of a picture, in fractions of its width and height, so that it means the same at any resolution.
 *
 * @param left edge, from 0
 * @param top edge, from 0
 * @param width above 0; ends at 1 at most
 * @param height above 0; ends at 1 at most
 */
public record Frame(double left, double top, double width, double height) {

    /** The whole picture. */
    public static final Frame WHOLE = new Frame(0, 0, 1, 1);

    private static final double ROUNDING = 1e-9;

    public Frame {
        if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1 + ROUNDING
                && top + height <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("a frame at %s, %s of %s x %s".formatted(left, top, width, height));
        }
    }

    /** @return the frame between two corners, moved inside the picture and made at least {@code least} wide and high */
    public static Frame between(double left, double top, double right, double bottom, double least) {
        double from = Math.clamp(Math.min(left, right), 0, 1 - least);
        double above = Math.clamp(Math.min(top, bottom), 0, 1 - least);
        double to = Math.clamp(Math.max(left, right), from + least, 1);
        double below = Math.clamp(Math.max(top, bottom), above + least, 1);
        return new Frame(from, above, to - from, below - above);
    }

    /** @return whether this is all of the picture */
    public boolean isWhole() {
        return width > 1 - ROUNDING && height > 1 - ROUNDING;
    }

    /** @return intersection over union of the two frames, 0 to 1 */
    public double overlap(Frame other) {
        double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        double down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
        double both = Math.max(0, across) * Math.max(0, down);
        return both / (width * height + other.width * other.height - both);
    }
}
