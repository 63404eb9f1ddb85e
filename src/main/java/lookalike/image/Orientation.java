package lookalike.image;

/**
 * How the camera was held, by Exif tag 0x0112 (Exif 3.0, 4.6.5.1.6): where the first row and the first column of the
 * stored picture belong. Values 1 to 8 are in the order of the constants.
 */
enum Orientation {
    UPRIGHT, MIRRORED, TURNED_180, FLIPPED, TRANSPOSED, TURNED_RIGHT, TRANSVERSED, TURNED_LEFT;

    /** @return the value's orientation; {@link #UPRIGHT} if it is none */
    static Orientation ofValue(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** @return whether the stored width is the height of the upright picture */
    boolean swapsAxes() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /** @return {@code stored} turned upright */
    RgbImage upright(RgbImage stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsAxes() ? stored.height() : stored.width();
        int height = swapsAxes() ? stored.width() : stored.height();
        byte[] rgb = new byte[stored.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(stored.rgb(), 3 * source(x, y, stored), rgb, 3 * (y * width + x), 3);
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** @return the stored pixel that is shown at {@code x}, {@code y} */
    private int source(int x, int y, RgbImage stored) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (this) {
            case UPRIGHT -> y * stored.width() + x;
            case MIRRORED -> y * stored.width() + right - x;
            case TURNED_180 -> (bottom - y) * stored.width() + right - x;
            case FLIPPED -> (bottom - y) * stored.width() + x;
            case TRANSPOSED -> x * stored.width() + y;
            case TURNED_RIGHT -> (bottom - x) * stored.width() + y;
            case TRANSVERSED -> (bottom - x) * stored.width() + right - y;
            case TURNED_LEFT -> x * stored.width() + right - y;
        };
    }
}
