package lookalike.image;

/**
 * The part of a photo to search with, and its rotation.
 *
 * @param quarters turns to the right by 90 degrees, 0 to 3, before the frame is applied
 * @param frame the part of the turned photo
 */
public record View(int quarters, Frame frame) {

    /** The whole photo as it is. */
    public static final View PLAIN = new View(0, Frame.WHOLE);

    public View {
        if (quarters < 0 || quarters > 3) {
            throw new IllegalArgumentException(quarters + " quarters");
        }
    }

    /** @return the whole photo turned to the right by {@code more} more quarters */
    public View turned(int more) {
        return new View(Math.floorMod(quarters + more, 4), Frame.WHOLE);
    }

    /** @return the same rotation with another frame */
    public View framed(Frame other) {
        return new View(quarters, other);
    }

    /** @return this part of {@code photo}, turned; the photo itself if that is all of it */
    public RgbImage of(RgbImage photo) {
        return cut(turn(photo));
    }

    /** @return the whole photo, turned */
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
