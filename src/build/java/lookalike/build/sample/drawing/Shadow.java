package lookalike.build.sample.drawing;

import java.awt.image.BufferedImage;

/** Turns a soft coverage into a picture of shadow. */
final class Shadow {
    /** Not black: shadows in a bright room take a little of its blue. */
    private static final int TINT = 0x14161F;

    private Shadow() {}

    static BufferedImage of(ScalarField coverage, double strength) {
        return of(coverage, strength, TINT);
    }

    static BufferedImage of(ScalarField coverage, double strength, int tint) {
        var image = new BufferedImage(coverage.box.width, coverage.box.height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ScalarField.pixels(image);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (int) (Math.min(1, coverage.values[i]) * strength * 255) << 24 | tint;
        }
        return image;
    }
}
