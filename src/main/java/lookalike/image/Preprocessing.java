package lookalike.image;

/**
 * Converts a decoded picture to the tensor that ResNet-50 was trained to read.
 * <p>Axes longer than 224 pixels are reduced by area, shorter ones enlarged bilinearly; the aspect ratio is not kept,
 * so that the whole garment is seen. Then blue, green, red, minus the means of ImageNet (the "Caffe" preprocessing of
 * He et al., <i>Deep Residual Learning for Image Recognition</i>, 2015, as Keras' ResNet50 expects it).
 * <p><b>Resolution matching.</b> The features of a sharp photo and of a thumbnail of it differ more than those of two
 * garments, so a query is first reduced to the typical pixel size of the catalogue's pictures. The catalogue's own
 * pictures are not reduced like this.
 */
public final class Preprocessing {

    /**
     * Part of {@code ModelIdentity}: changes whenever the tensors change. The last part says how queries are matched
     * to catalogues.
     */
    public static final String IDENTITY = "bgr224-area-bilinear-1+queries-match-median-1";

    /**
     * The same for {@linkplain Detail#REDUCED reduced} pictures and queries. It also covers pictures that were
     * decoded whole after all, being small, no JPEG, or on a machine without the library: their features are near
     * enough to be compared, and a catalogue may be used on another machine.
     */
    public static final String IDENTITY_REDUCED = "bgr224-reduced-area-bilinear-1+queries-match-median-1";

    /** Levels subtracted from blue, green and red. */
    private static final float[] MEANS = {103.939f, 116.779f, 123.68f};

    private Preprocessing() {}

    /** @return the identity of tensors from pictures decoded in this detail */
    public static String identity(Detail detail) {
        return switch (detail) {
            case WHOLE -> IDENTITY;
            case REDUCED -> IDENTITY_REDUCED;
        };
    }

    /**
     * @param identity one of the identities here, possibly with a suffix
     * @return how the pictures of such features and their queries are decoded
     */
    public static Detail detail(String identity) {
        return identity.startsWith(IDENTITY_REDUCED) ? Detail.REDUCED : Detail.WHOLE;
    }

    /** @return the tensor of a catalogue's picture */
    public static ImageTensor tensor(RgbImage image) {
        return subtractMeans(fit(image));
    }

    /**
     * @param typical the typical size of the catalogue's pictures; without effect if they have 224 x 224 pixels or
     *                more, or more than the query has
     * @return the tensor of a query
     */
    public static ImageTensor tensor(RgbImage query, PixelSize typical) {
        PixelSize matched = matched(new PixelSize(query.width(), query.height()), typical);
        if (matched.width() == query.width() && matched.height() == query.height()) {
            return tensor(query);
        }
        FloatImage reduced = AreaFilter.reduce(query, matched.width(), matched.height());
        return subtractMeans(BilinearFilter.enlarge(reduced, ImageTensor.SIDE, ImageTensor.SIDE));
    }

    /** @return whether matching to this size changes any query; it does not if such pictures fill the tensor */
    public static boolean isMatching(PixelSize typical) {
        return typical.pixels() < (long) ImageTensor.SIDE * ImageTensor.SIDE;
    }

    /**
     * @return the size to which a query is reduced: its own aspect ratio, as many pixels as {@code typical}; its own
     *     size if that has fewer pixels, or if {@code typical} has 224 x 224 or more
     */
    static PixelSize matched(PixelSize query, PixelSize typical) {
        if (!isMatching(typical) || query.pixels() <= typical.pixels()) {
            return query;
        }
        double scale = Math.sqrt((double) typical.pixels() / query.pixels());
        return new PixelSize(side(query.width() * scale, query.width()), side(query.height() * scale, query.height()));
    }

    private static int side(double wanted, int most) {
        // Never above the tensor's own side, so that the next step only enlarges.
        return Math.clamp(Math.round(wanted), 1, Math.min(most, ImageTensor.SIDE));
    }

    private static FloatImage fit(RgbImage image) {
        int width = Math.min(image.width(), ImageTensor.SIDE);
        int height = Math.min(image.height(), ImageTensor.SIDE);
        FloatImage planes = width == image.width() && height == image.height()
                ? FloatImage.of(image)
                : AreaFilter.reduce(image, width, height);
        return width == ImageTensor.SIDE && height == ImageTensor.SIDE
                ? planes
                : BilinearFilter.enlarge(planes, ImageTensor.SIDE, ImageTensor.SIDE);
    }

    private static ImageTensor subtractMeans(FloatImage planes) {
        float[] values = new float[ImageTensor.LENGTH];
        int pixels = ImageTensor.SIDE * ImageTensor.SIDE;
        for (int channel = 0; channel < 3; channel++) {
            float[] levels = planes.levels()[2 - channel];
            for (int pixel = 0; pixel < pixels; pixel++) {
                values[channel * pixels + pixel] = levels[pixel] - MEANS[channel];
            }
        }
        return new ImageTensor(values);
    }
}
