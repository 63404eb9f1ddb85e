package lookalike.ui.pictures;

import java.util.Optional;
import javafx.scene.paint.Color;
import lookalike.image.RgbImage;

/** Finds the plain ground that a product picture was taken on. */
final class Ground {

    /** How far an edge pixel's channel may lie from the mean, of 255, to count as the same colour. */
    private static final int NEAR = 14;
    /** How much of the edge must have that colour. */
    private static final double SHARE = 0.9;

    private Ground() {
    }

    /** @return the colour of the picture's edge if nearly all of the edge has it */
    static Optional<Color> of(RgbImage picture) {
        long[] sums = new long[3];
        int[] edge = edge(picture);
        for (int at : edge) {
            for (int channel = 0; channel < 3; channel++) {
                sums[channel] += picture.rgb()[at + channel] & 0xff;
            }
        }
        int red = (int) (sums[0] / edge.length);
        int green = (int) (sums[1] / edge.length);
        int blue = (int) (sums[2] / edge.length);
        int same = 0;
        for (int at : edge) {
            if (near(picture.rgb()[at], red) && near(picture.rgb()[at + 1], green)
                    && near(picture.rgb()[at + 2], blue)) {
                same++;
            }
        }
        return same >= SHARE * edge.length ? Optional.of(Color.rgb(red, green, blue)) : Optional.empty();
    }

    private static boolean near(byte value, int mean) {
        return Math.abs((value & 0xff) - mean) <= NEAR;
    }

    /** @return where the pixels of the four sides begin in {@link RgbImage#rgb} */
    private static int[] edge(RgbImage picture) {
        int width = picture.width();
        int height = picture.height();
        int[] edge = new int[2 * (width + height)];
        int next = 0;
        for (int x = 0; x < width; x++) {
            edge[next++] = 3 * x;
            edge[next++] = 3 * ((height - 1) * width + x);
        }
        for (int y = 0; y < height; y++) {
            edge[next++] = 3 * y * width;
            edge[next++] = 3 * (y * width + width - 1);
        }
        return edge;
    }
}
