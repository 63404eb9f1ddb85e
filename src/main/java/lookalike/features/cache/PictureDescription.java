package lookalike.features.cache;

import lookalike.image.RgbImage;
import lookalike.image.descriptor.GarmentPixels;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.palette.Palette;
import lookalike.image.palette.Palettes;

/**
 * What is kept of a picture beside its feature; does not depend on the network.
 *
 * @param descriptor of its pixels
 * @param palette the garment's main colours
 */
public record PictureDescription(PixelDescriptor descriptor, Palette palette) {

    /** @param image upright, as the catalogue has it */
    public static PictureDescription of(RgbImage image) {
        GarmentPixels pixels = GarmentPixels.of(image);
        return new PictureDescription(PixelDescriptors.of(pixels), Palettes.of(pixels));
    }
}
