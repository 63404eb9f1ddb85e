package lookalike.image.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The levels of a decoded PNG as the file has them, before they mean a colour.
 *
 * @param image grey or RGB, with alpha or without, 8 or 16 bits; or indexed
 * @param isGrey whether there is one level a pixel; an index of greys has three
 * @param depth bits a level, 8 or 16
 */
record Levels(BufferedImage image, boolean isGrey, int depth) {

    static Levels of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel index) {
            return new Levels(image, isGrey(index), 8);
        }
        return new Levels(image, model.getNumColorComponents() == 1, model.getComponentSize(0) > 8 ? 16 : 8);
    }

    private static boolean isGrey(IndexColorModel index) {
        for (int entry = 0; entry < index.getMapSize(); entry++) {
            int colour = index.getRGB(entry);
            if ((colour >> 16 & 0xFF) != (colour >> 8 & 0xFF) || (colour >> 8 & 0xFF) != (colour & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the profile is of as many levels; one of RGB also fits an index whose colours are greys */
    boolean fits(ICC_Profile profile) {
        boolean ofGrey = profile.getColorSpaceType() == ColorSpace.TYPE_GRAY;
        return ofGrey == isGrey || isGrey && image.getColorModel() instanceof IndexColorModel;
    }

    /** @return the picture in sRGB, 8 bits a channel, its transparency kept */
    BufferedImage converted(Conversion conversion) {
        int width = image.getWidth();
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage result = new BufferedImage(width, image.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int bands = conversion.bands(isGrey);
        int[] levels = new int[bands * width];
        int[] alphas = new int[width];
        int[] srgb = new int[3 * width];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            read(y, bands, levels, alphas);
            conversion.convert(levels, bands, depth, width, srgb);
            for (int x = 0; x < width; x++) {
                row[x] = alphas[x] << 24 | srgb[3 * x] << 16 | srgb[3 * x + 1] << 8 | srgb[3 * x + 2];
            }
            result.setRGB(0, y, width, 1, row, 0, width);
        }
        return result;
    }

    private void read(int y, int bands, int[] levels, int[] alphas) {
        int width = image.getWidth();
        if (image.getColorModel() instanceof IndexColorModel) {
            image.getRGB(0, y, width, 1, alphas, 0, width);
            for (int x = 0; x < width; x++) {
                int colour = alphas[x];
                for (int band = 0; band < bands; band++) {
                    levels[bands * x + band] = colour >> 16 - 8 * band & 0xFF;
                }
                alphas[x] = colour >>> 24;
            }
            return;
        }
        Raster raster = image.getRaster();
        int all = raster.getNumBands();
        int[] samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, (int[]) null);
        for (int x = 0; x < width; x++) {
            for (int band = 0; band < bands; band++) {
                levels[bands * x + band] = samples[all * x + (isGrey ? 0 : band)];
            }
            int alpha = image.getColorModel().hasAlpha() ? samples[all * x + all - 1] : (1 << depth) - 1;
            alphas[x] = depth == 16 ? (alpha * 255 + 32_767) / 65_535 : alpha;
        }
    }
}
