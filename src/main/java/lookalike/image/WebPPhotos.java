package lookalike.image;

import java.awt.image.BufferedImage;
import java.util.Optional;
import lookalike.image.colour.SourceColour;
import lookalike.image.format.CanvasFrame;
import lookalike.image.format.WebPChunks;

/**
 * Decodes WebP that is no animation by libwebp, in Leptonica's native library. In any doubt, after any fault, and for
 * very large pictures ImageIO's plug-in decodes, whose levels are nearly the same.
 */
final class WebPPhotos {

    private WebPPhotos() {}

    /** @return the picture as it is stored; empty if ImageIO should decode it */
    static Optional<DecodedPhoto> decode(byte[] file, Leptonica library) {
        WebPChunks chunks = WebPChunks.of(file);
        if (chunks.pixels() == 0 || chunks.pixels() > ImageIoDecoder.DECODED_WHOLE
                || CanvasFrame.ofWebP(file).isPresent()) {
            return Optional.empty();
        }
        Optional<SourceColour> colour = chunks.first("ICCP").flatMap(SourceColour::ofProfile);
        return library.decodeWebP(file)
                .filter(image -> (long) image.getWidth() * image.getHeight() == chunks.pixels())
                .map(image -> colour.isPresent() ? colour.get().toSrgb(image) : image).map(WebPPhotos::photo);
    }

    private static DecodedPhoto photo(BufferedImage image) {
        return new DecodedPhoto(PixelConverter.of(image), new PixelSize(image.getWidth(), image.getHeight()));
    }
}
