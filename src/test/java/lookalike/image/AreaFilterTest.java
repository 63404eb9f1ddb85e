package lookalike.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Model identities rely on this: no bit of a tensor may change. */
class AreaFilterTest {

    @Test
    @DisplayName("every new pixel is, bit for bit, the sum of the weighted old ones in their order")
    void addsUpInOrder() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int width = 1 + random.nextInt(300);
            int height = 1 + random.nextInt(120);
            byte[] rgb = new byte[3 * width * height];
            random.nextBytes(rgb);
            RgbImage image = new RgbImage(width, height, rgb);
            int newWidth = 1 + random.nextInt(width);
            int newHeight = 1 + random.nextInt(height);
            FloatImage reduced = AreaFilter.reduce(image, newWidth, newHeight);
            for (int channel = 0; channel < 3; channel++) {
                assertArrayEquals(plainly(image, channel, newWidth, newHeight), reduced.levels()[channel],
                        "%dx%d to %dx%d".formatted(width, height, newWidth, newHeight));
            }
        }
    }

    private static float[] plainly(RgbImage image, int channel, int width, int height) {
        float[] levels = new float[width * height];
        double stepX = (double) image.width() / width;
        double stepY = (double) image.height() / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int row = first(y, stepY, image.height()); row <= last(y, stepY, image.height()); row++) {
                    float inRow = 0;
                    for (int at = first(x, stepX, image.width()); at <= last(x, stepX, image.width()); at++) {
                        inRow += weight(x, at, stepX) * (image.rgb()[3 * (row * image.width() + at) + channel] & 0xFF);
                    }
                    sum += weight(y, row, stepY) * inRow;
                }
                levels[y * width + x] = sum;
            }
        }
        return levels;
    }

    private static int first(int target, double step, int sources) {
        return Math.min((int) Math.floor(target * step + 1e-9), sources - 1);
    }

    private static int last(int target, double step, int sources) {
        return Math.min((int) Math.ceil((target + 1) * step - 1e-9) - 1, sources - 1);
    }

    private static float weight(int target, int source, double step) {
        double from = Math.max(source, target * step);
        double to = Math.min(source + 1.0, (target + 1) * step);
        return (float) ((to - from) / step);
    }
}
