package lookalike.image.spoilt;

import java.util.SplittableRandom;
import lookalike.image.Frame;
import lookalike.image.RgbImage;
import lookalike.image.View;

/** A way to spoil a picture, as strongly as chance has it. */
enum Spoiling {

    /** Cut by 0 to 17 percent on each side. */
    CROP {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            double cut = random.nextDouble(.03, .14);
            double left = side(cut, random);
            double top = side(cut, random);
            double right = side(cut, random);
            double bottom = side(cut, random);
            return new View(0, new Frame(left, top, 1 - left - right, 1 - top - bottom)).of(image);
        }
    },

    /** Mostly brighter by up to a half, else darker by up to a third. */
    BRIGHTNESS {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            double factor = random.nextDouble() < .7 ? random.nextDouble(1.1, 1.5) : random.nextDouble(.65, .92);
            return brighter(image, factor);
        }
    },

    /** Left and right exchanged. */
    MIRROR {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            return mirrored(image);
        }
    },

    /** Turned by 3 to 9 degrees to either side; the corners have the border's colour. */
    TURN {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            double degrees = random.nextDouble(3, 9);
            return Turning.of(image, random.nextBoolean() ? degrees : -degrees);
        }
    },

    /** Compressed with a quality of 12 to 39 of 100. */
    JPEG {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            return Compression.of(image, random.nextInt(12, 40) / 100f);
        }
    },

    /** Blurred by .3 to .9 pixels of 60 x 80. */
    BLUR {
        @Override
        RgbImage of(RgbImage image, SplittableRandom random) {
            double scale = Math.max(1, Math.sqrt((double) image.width() * image.height() / (60 * 80)));
            return Blurring.of(image, scale * random.nextDouble(.3, .9));
        }
    };

    abstract RgbImage of(RgbImage image, SplittableRandom random);

    /** @param factor of all levels; below 1 the picture gets darker */
    static RgbImage brighter(RgbImage image, double factor) {
        byte[] rgb = new byte[image.rgb().length];
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] = (byte) Math.min(255, Math.round((image.rgb()[at] & 0xFF) * factor));
        }
        return new RgbImage(image.width(), image.height(), rgb);
    }

    static RgbImage mirrored(RgbImage image) {
        int width = image.width();
        byte[] rgb = new byte[image.rgb().length];
        for (int pixel = 0; pixel < width * image.height(); pixel++) {
            int x = pixel % width;
            System.arraycopy(image.rgb(), 3 * pixel, rgb, 3 * (pixel - x + width - 1 - x), 3);
        }
        return new RgbImage(width, image.height(), rgb);
    }

    private static double side(double cut, SplittableRandom random) {
        return Math.clamp(cut + random.nextDouble(-.03, .03), 0, .2);
    }
}
