package lookalike.image.spoilt;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lookalike.image.RgbImage;

/** Compresses as JPEG and back. */
final class Compression {

    private Compression() {}

    /** @param quality 0 to 1, a hundredth of libjpeg's */
    static RgbImage of(RgbImage image, float quality) {
        try {
            BufferedImage back = ImageIO.read(new ByteArrayInputStream(compressed(image, quality)));
            byte[] rgb = new byte[image.rgb().length];
            int[] row = new int[image.width()];
            for (int y = 0; y < image.height(); y++) {
                back.getRGB(0, y, image.width(), 1, row, 0, image.width());
                for (int x = 0; x < image.width(); x++) {
                    int at = 3 * (y * image.width() + x);
                    rgb[at] = (byte) (row[x] >> 16);
                    rgb[at + 1] = (byte) (row[x] >> 8);
                    rgb[at + 2] = (byte) row[x];
                }
            }
            return new RgbImage(image.width(), image.height(), rgb);
        } catch (IOException problem) {
            // Nothing is read or written but memory.
            throw new UncheckedIOException(problem);
        }
    }

    private static byte[] compressed(RgbImage image, float quality) throws IOException {
        BufferedImage pixels = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < image.width() * image.height(); at++) {
            pixels.setRGB(at % image.width(), at / image.width(), (image.rgb()[3 * at] & 0xFF) << 16
                    | (image.rgb()[3 * at + 1] & 0xFF) << 8 | image.rgb()[3 * at + 2] & 0xFF);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
