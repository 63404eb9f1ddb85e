package lookalike.image.descriptor;

import lookalike.image.RgbImage;

/** Computes descriptors; takes a fraction of a millisecond beside reducing a large picture. */
public final class PixelDescriptors {

    /** Changes whenever descriptors of the same pictures or their bytes change, so that stored ones are made anew. */
    public static final int VERSION = 1;

    private PixelDescriptors() {}

    /** @param image of any size; its aspect ratio is not kept */
    public static PixelDescriptor of(RgbImage image) {
        return of(GarmentPixels.of(image));
    }

    /** @return the descriptor of a picture that is reduced already */
    public static PixelDescriptor of(GarmentPixels pixels) {
        float[] values = new float[PixelDescriptor.DIMENSION];
        new ColourHistograms(pixels).write(values);
        new EdgeHistograms(pixels).write(values, PixelDescriptor.COLOURS);
        return new PixelDescriptor(values);
    }
}
