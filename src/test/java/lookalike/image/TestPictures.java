package lookalike.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures drawn for tests. */
public final class TestPictures {

    private TestPictures() {}

    /** @return a picture of one colour */
    public static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    /** @return red, green, blue and yellow quarters, from the top left by rows */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage image = plain(width, height, Color.RED);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height / 2);
        graphics.setColor(Color.YELLOW);
        graphics.fillRect(width / 2, height / 2, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    /** @return the picture as a file of an ImageIO format */
    public static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("nothing here writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @return red, green and blue of one pixel */
    public static Color colour(RgbImage image, int x, int y) {
        int at = 3 * (y * image.width() + x);
        return new Color(image.rgb()[at] & 0xFF, image.rgb()[at + 1] & 0xFF, image.rgb()[at + 2] & 0xFF);
    }
}
