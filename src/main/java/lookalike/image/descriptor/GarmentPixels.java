package lookalike.image.descriptor;

import java.util.Arrays;
import lookalike.image.RgbImage;
import lookalike.image.colour.CieLab;

/**
 * A picture brought to {@value #WIDTH} x {@value #HEIGHT} pixels in CIELAB, and how much each of them belongs to the
 * garment: little if it has the colour of the border, less toward the edges, a fifth if it looks like skin.
 */
public final class GarmentPixels {

    /** Pixels across. */
    public static final int WIDTH = 30;
    /** Pixels down. */
    public static final int HEIGHT = 40;
    /** All pixels. */
    public static final int COUNT = WIDTH * HEIGHT;

    /** Within this distance of the background a pixel is more of it than of the garment. */
    private static final double NEAR_BACKGROUND = 8;
    /** Garments fill this share of half a picture's width and height. */
    private static final double FILLED = .42;
    private static final double SKIN_LEFT_OUT = .8;
    /** Even a picture of one colour has a colour. */
    private static final double AT_LEAST = 2e-3;

    private final float[] lab;
    private final float[] border;
    private final float[] background;
    private final float[] skin;
    private final float[] weights;

    private GarmentPixels(float[] rgb) {
        lab = lab(rgb);
        border = border(lab);
        background = median(border);
        skin = blurred(skin(rgb));
        weights = weights(lab, background, skin);
    }

    /** @param image of any size; its aspect ratio is not kept */
    public static GarmentPixels of(RgbImage image) {
        return new GarmentPixels(halved(BoxFilter.scale(image, 2 * WIDTH, 2 * HEIGHT)));
    }

    /** @return lightness, a and b of each pixel, row by row; not copied, do not change it */
    public float[] lab() {
        return lab;
    }

    /** @return how much each pixel belongs to the garment, 0 to 1; not copied, do not change it */
    public float[] weights() {
        return weights;
    }

    /** @return lightness, a and b of the pixels at the four sides, corners twice */
    public float[] border() {
        return border;
    }

    /** @return the median of the {@link #border}: lightness, a and b */
    public float[] background() {
        return background;
    }

    /** @return how much each pixel and its neighbours look like skin, 0 to 1 */
    public float[] skin() {
        return skin;
    }

    private static float[] halved(RgbImage image) {
        byte[] rgb = image.rgb();
        int width = image.width();
        float[] half = new float[3 * COUNT];
        for (int at = 0; at < half.length; at++) {
            int channel = at % 3;
            int from = 3 * (2 * (at / 3 / WIDTH) * width + 2 * (at / 3 % WIDTH)) + channel;
            int below = from + 3 * width;
            half[at] = ((rgb[from] & 0xFF) + (rgb[from + 3] & 0xFF) + (rgb[below] & 0xFF) + (rgb[below + 3] & 0xFF))
                    / 4f;
        }
        return half;
    }

    private static float[] lab(float[] rgb) {
        CieLab conversion = new CieLab();
        float[] lab = new float[rgb.length];
        for (int at = 0; at < rgb.length; at += 3) {
            conversion.convert(rgb[at], rgb[at + 1], rgb[at + 2], lab, at);
        }
        return lab;
    }

    private static float[] border(float[] lab) {
        float[] border = new float[3 * 2 * (WIDTH + HEIGHT)];
        int row = 3 * WIDTH;
        System.arraycopy(lab, 0, border, 0, row);
        System.arraycopy(lab, lab.length - row, border, row, row);
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(lab, y * row, border, 2 * row + 6 * y, 3);
            System.arraycopy(lab, (y + 1) * row - 3, border, 2 * row + 6 * y + 3, 3);
        }
        return border;
    }

    private static float[] median(float[] border) {
        float[] median = new float[3];
        float[] values = new float[border.length / 3];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = border[3 * i + channel];
            }
            Arrays.sort(values);
            median[channel] = (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
        }
        return median;
    }

    /** A box of the plane of Cr and Cb of BT.601, in which skin of all tones lies, if it is light enough to tell. */
    private static float[] skin(float[] rgb) {
        float[] skin = new float[COUNT];
        for (int pixel = 0; pixel < COUNT; pixel++) {
            double red = rgb[3 * pixel];
            double blue = rgb[3 * pixel + 2];
            double luma = .299 * red + .587 * rgb[3 * pixel + 1] + .114 * blue;
            double cr = (red - luma) * .713 + 128;
            double cb = (blue - luma) * .564 + 128;
            skin[pixel] = cr > 138 && cr < 172 && cb > 88 && cb < 126 && luma > 70 ? 1 : 0;
        }
        return skin;
    }

    /** The mean of 3 x 3 pixels; those at the sides count twice there. */
    private static float[] blurred(float[] values) {
        float[] blurred = new float[COUNT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += values[Math.clamp(y + dy, 0, HEIGHT - 1) * WIDTH + Math.clamp(x + dx, 0, WIDTH - 1)];
                    }
                }
                blurred[y * WIDTH + x] = sum / 9;
            }
        }
        return blurred;
    }

    private static float[] weights(float[] lab, float[] background, float[] skin) {
        float[] weights = new float[COUNT];
        for (int pixel = 0; pixel < COUNT; pixel++) {
            double down = (pixel / WIDTH - HEIGHT / 2) / (HEIGHT * FILLED);
            double across = (pixel % WIDTH - WIDTH / 2) / (WIDTH * FILLED);
            double central = Math.exp(-down * down - across * across);
            double away = 0;
            for (int channel = 0; channel < 3; channel++) {
                double difference = lab[3 * pixel + channel] - background[channel];
                away += difference * difference;
            }
            double outstanding = 1 - Math.exp(-away / (NEAR_BACKGROUND * NEAR_BACKGROUND));
            weights[pixel] = (float) (central * (outstanding * (1 - SKIN_LEFT_OUT * skin[pixel]) + AT_LEAST));
        }
        return weights;
    }
}
