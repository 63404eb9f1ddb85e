package lookalike.features.cache;

import java.util.Optional;
import lookalike.Fact;
import lookalike.PlainFact;
import lookalike.catalogue.source.ImageSource;
import lookalike.image.DecoderVersion;
import lookalike.image.PixelSize;

/**
 * The record of one picture of a catalogue.
 *
 * @param image as {@link lookalike.catalogue.Product#image()}
 * @param state the file as it was when it was read
 * @param content SHA-256 of the file
 * @param decoding the result of decoding it, or why it could not be decoded
 * @param decoder what decoded it
 */
public record PictureRecord(String image, ImageSource.FileState state, String content, Decoding decoding,
        DecoderVersion decoder) {

    /** The result of decoding a file's content; the same for every copy of it. */
    public sealed interface Decoding {}

    /**
     * @param pixels SHA-256 of size and pixels, as they were first decoded; pictures that look the same share it even
     *     if their files differ
     * @param size in pixels, as in the file
     */
    public record Decoded(String pixels, PixelSize size) implements Decoding {}

    /** @param reason the problem of reading or decoding, in its stored form */
    public record Broken(Fact reason) implements Decoding {
        public Broken {
            reason = PlainFact.of(reason);
        }
    }

    /** @return the hash of the pixels, unless the picture is broken */
    public Optional<String> pixels() {
        return decoding instanceof Decoded decoded ? Optional.of(decoded.pixels()) : Optional.empty();
    }

    /** @return the same record for another file with the same content */
    public PictureRecord copiedTo(String otherImage, ImageSource.FileState otherState) {
        return new PictureRecord(otherImage, otherState, content, decoding, decoder);
    }

    /** @return the same record, noting that this decoder would decode the file to the same pixels */
    public PictureRecord confirmedBy(DecoderVersion later) {
        return new PictureRecord(image, state, content, decoding, later);
    }
}
