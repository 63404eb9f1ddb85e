package lookalike.image;

/**
 * A decoded picture, and how large it is in its file.
 *
 * @param image upright; may have fewer pixels than the file
 * @param original the size of the file's picture, upright
 */
public record DecodedPhoto(RgbImage image, PixelSize original) {

    /** @return whether the image has fewer pixels than the file */
    public boolean isReduced() {
        return image.width() != original.width() || image.height() != original.height();
    }

    DecodedPhoto upright(Orientation orientation) {
        PixelSize seen = orientation.swapsAxes()
                ? new PixelSize(/* width= */ original.height(), /* height= */ original.width()) : original;
        return new DecodedPhoto(orientation.upright(image), seen);
    }
}
