package lookalike.image.descriptor;

import lookalike.image.RgbImage;

/** Pictures in whole numbers: a striped ellipse before a plain wall, skin above it, noise over all. */
final class DrawnGarment {

    private static final int[][] BACKGROUNDS = {{255, 255, 255}, {180, 190, 200}, {40, 60, 30}, {250, 240, 230}};
    private static final int[][] STRIPES = {{20, 30, 90}, {200, 30, 40}, {230, 200, 60}, {90, 90, 90}};
    private static final int[][] BETWEEN = {{25, 35, 120}, {240, 240, 235}, {20, 140, 90}, {60, 20, 70}};
    private static final int[] SKIN = {224, 172, 140};

    private DrawnGarment() {}

    /** @param kind 0 to 3: colours and stripes */
    static RgbImage of(int width, int height, int kind) {
        byte[] rgb = new byte[3 * width * height];
        long seed = 31L * width + height;
        for (int at = 0; at < rgb.length; at++) {
            seed = seed * 1_103_515_245 + 12_345 & 0x7FFFFFFF;
            int level = colour(width, height, at / 3 % width, at / 3 / width, kind)[at % 3];
            rgb[at] = (byte) Math.clamp(level + (seed >> 16) % 9 - 4, 0, 255);
        }
        return new RgbImage(width, height, rgb);
    }

    private static int[] colour(int width, int height, int x, int y, int kind) {
        long across = 2L * x - width;
        long down = 2L * y - height;
        if (5 * y < height && 5 * Math.abs(across) < width) {
            return SKIN;
        }
        long squares = (long) width * width * height * height;
        if (100 * across * across * height * height + 64 * down * down * width * width >= 49 * squares) {
            return BACKGROUNDS[kind];
        }
        return (12 * x / width + kind * (9 * y / height)) % 2 == 0 ? STRIPES[kind] : BETWEEN[kind];
    }
}
