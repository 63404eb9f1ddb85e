package lookalike.ui;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import lookalike.LookalikeException;
import lookalike.image.ImageException;
import lookalike.image.RgbImage;

/** Simple pictures of garments, and decoding of their files. */
final class DrawnPictures {

    private DrawnPictures() {
    }

    /** @return a shirt whose colour depends on {@code number}, as a PNG file */
    static byte[] shirt(int number, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(244, 243, 240));
        pen.fillRect(0, 0, width, height);
        double[] outline = {.36, .18, .22, .24, .10, .46, .22, .52, .28, .42, .28, .84, .72, .84, .72, .42, .78, .52,
            .90, .46, .78, .24, .64, .18, .57, .24, .43, .24};
        Path2D shirt = new Path2D.Double();
        shirt.moveTo(outline[0] * width, outline[1] * height);
        for (int i = 2; i < outline.length; i += 2) {
            shirt.lineTo(outline[i] * width, outline[i + 1] * height);
        }
        shirt.closePath();
        pen.setColor(Color.getHSBColor(number * 0.13f % 1, 0.45f, 0.75f));
        pen.fill(shirt);
        pen.dispose();
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", file);
            return file.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** @return the picture's pixels, by the JDK's own reader */
    static RgbImage decode(byte[] file, String place) throws LookalikeException {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
            if (picture == null) {
                throw new ImageException.NotAPicture(place);
            }
            byte[] rgb = new byte[3 * picture.getWidth() * picture.getHeight()];
            for (int i = 0; i < rgb.length / 3; i++) {
                int pixel = picture.getRGB(i % picture.getWidth(), i / picture.getWidth());
                rgb[3 * i] = (byte) (pixel >> 16);
                rgb[3 * i + 1] = (byte) (pixel >> 8);
                rgb[3 * i + 2] = (byte) pixel;
            }
            return new RgbImage(picture.getWidth(), picture.getHeight(), rgb);
        } catch (IOException problem) {
            throw new ImageException.Damaged(place, problem);
        }
    }
}
