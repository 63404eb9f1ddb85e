package lookalike.features.cache;

import java.util.Optional;
import lookalike.Fact;
import lookalike.PlainFact;
import lookalike.catalogue.source.ImageSource;
import lookalike.image.PixelSize;

/**
 * What is known of one picture of a catalogue.
 *
 * @param image as {@link lookalike.catalogue.Product#image()}
 * @param stamp the file as it was when it was read
 * @param content SHA-256 of the file
 * @param sight what it shows, or why nothing can be seen
 */
public record PictureRecord(String image, ImageSource.Stamp stamp, String content, Sight sight) {

    /** The outcome of decoding a content; the same for every copy of it. */
    sealed interface Sight { }

    /**
     * @param pixels SHA-256 of size and pixels, as they were first decoded; pictures that look the same share it
     *               whatever their files are
     * @param size in pixels, as in the file
     */
    public record Seen(String pixels, PixelSize size) implements Sight { }

    /** @param reason the problem that reading or decoding had, as it is kept */
    public record Broken(Fact reason) implements Sight {
        public Broken {
            reason = PlainFact.of(reason);
        }
    }

    /** @return the hash of the pixels, unless the picture is broken */
    public Optional<String> pixels() {
        return sight instanceof Seen seen ? Optional.of(seen.pixels()) : Optional.empty();
    }

    /** @return the same knowledge for another file of the same content */
    public PictureRecord copiedTo(String otherImage, ImageSource.Stamp otherStamp) {
        return new PictureRecord(otherImage, otherStamp, content, sight);
    }
}
