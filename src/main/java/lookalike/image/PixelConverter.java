package lookalike.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Converts pictures that ImageIO decoded to plain RGB. */
final class PixelConverter {

    private PixelConverter() {}

    static RgbImage of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (!(model instanceof IndexColorModel) && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return ofGrey(image.getRaster(), model);
        }
        BufferedImage plain = image.getType() == BufferedImage.TYPE_3BYTE_BGR && isWhole(image)
                ? image : overWhite(image);
        byte[] bgr = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        byte[] rgb = new byte[bgr.length];
        for (int at = 0; at < bgr.length; at += 3) {
            rgb[at] = bgr[at + 2];
            rgb[at + 1] = bgr[at + 1];
            rgb[at + 2] = bgr[at];
        }
        return new RgbImage(plain.getWidth(), plain.getHeight(), rgb);
    }

    /** A picture may be a window into a larger buffer. */
    private static boolean isWhole(BufferedImage image) {
        return image.getRaster().getParent() == null
                && ((DataBufferByte) image.getRaster().getDataBuffer()).getData().length
                        == 3 * image.getWidth() * image.getHeight();
    }

    private static BufferedImage overWhite(BufferedImage image) {
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    /**
     * Java takes grey levels for linear light and brightens them on the way to RGB; other programs do not. So they
     * are copied here.
     */
    private static RgbImage ofGrey(Raster raster, ColorModel model) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] rgb = new byte[3 * width * height];
        boolean hasAlpha = model.hasAlpha();
        double full = fullLevel(raster, model);
        double[] samples = new double[raster.getNumBands()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, samples);
                double level = samples[0] / full;
                if (hasAlpha) {
                    double alpha = samples[samples.length - 1] / full;
                    level = (model.isAlphaPremultiplied() ? level : alpha * level) + 1 - alpha;
                }
                byte grey = (byte) Math.clamp(Math.round(255 * level), 0, 255);
                int at = 3 * (y * width + x);
                rgb[at] = grey;
                rgb[at + 1] = grey;
                rgb[at + 2] = grey;
            }
        }
        return new RgbImage(width, height, rgb);
    }

    private static double fullLevel(Raster raster, ColorModel model) {
        int type = raster.getDataBuffer().getDataType();
        return type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE
                ? 1 : (1L << model.getComponentSize(0)) - 1;
    }
}
