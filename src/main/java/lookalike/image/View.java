package lookalike.image;

/**
 * What of a photo is meant, and which way up it is.
 *
 * @param quarters turns to the right by 90 degrees, 0 to 3, before the frame is laid over it
 * @param frame the part that is meant, of the turned photo
 */
public record View(int quarters, Frame frame) {

    /** The whole photo as it is. */
    public static final View PLAIN = new View(0, Frame.WHOLE);

    public View {
        if (quarters < 0 || quarters > 3) {
            throw new IllegalArgumentException(quarters + " quarters");
        }
    }

    /** @return the same photo turned by so many quarters more, whole again */
    public View turned(int more) {
        return new View(Math.floorMod(quarters + more, 4), Frame.WHOLE);
    }

    /** @return the same way up, with another frame */
    public View framed(Frame other) {
        return new View(quarters, other);
    }

    /** @return what is meant of {@code photo}; the photo itself if that is all of it */
    public RgbImage of(RgbImage photo) {
        return cut(turn(photo));
    }

    /** @return the whole photo, the right way up */
    public RgbImage turn(RgbImage photo) {
        if (quarters == 0) {
            return photo;
        }
        int width = quarters % 2 == 0 ? photo.width() : photo.height();
        int height = quarters % 2 == 0 ? photo.height() : photo.width();
        byte[] turned = new byte[photo.rgb().length];
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                int toX = switch (quarters) {
                    case 1 -> photo.height() - 1 - y;
                    case 2 -> photo.width() - 1 - x;
                    default -> y;
                };
                int toY = switch (quarters) {
                    case 1 -> x;
                    case 2 -> photo.height() - 1 - y;
                    default -> photo.width() - 1 - x;
                };
                System.arraycopy(photo.rgb(), 3 * (y * photo.width() + x), turned, 3 * (toY * width + toX), 3);
            }
        }
        return new RgbImage(width, height, turned);
    }

    private RgbImage cut(RgbImage photo) {
        if (frame.isWhole()) {
            return photo;
        }
        int left = Math.clamp(Math.round(frame.left() * photo.width()), 0, photo.width() - 1);
        int top = Math.clamp(Math.round(frame.top() * photo.height()), 0, photo.height() - 1);
        int width = Math.clamp(Math.round(frame.width() * photo.width()), 1, photo.width() - left);
        int height = Math.clamp(Math.round(frame.height() * photo.height()), 1, photo.height() - top);
        byte[] cut = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(photo.rgb(), 3 * ((top + y) * photo.width() + left), cut, 3 * y * width, 3 * width);
        }
        return new RgbImage(width, height, cut);
    }
}
