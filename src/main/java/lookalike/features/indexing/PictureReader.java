package lookalike.features.indexing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.ImageSource;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.image.DecodedPhoto;
import lookalike.image.DecoderVersion;
import lookalike.image.Detail;
import lookalike.image.ImageException;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.storage.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Makes a picture's record from its file and, if they are needed, its tensor and its description. Used by many threads.
 */
final class PictureReader {

    /**
     * @param record of the picture as it is now
     * @param tensor for the network; empty if these pixels already have a feature or cannot be decoded
     * @param description of the pixels; empty if they already have one or cannot be decoded
     */
    record Outcome(PictureRecord record, Optional<ImageTensor> tensor, Optional<PictureDescription> description) {

        static Outcome alone(PictureRecord record) {
            return new Outcome(record, Optional.empty(), Optional.empty());
        }
    }

    private final ImageSource images;
    private final LargePictures large;
    private final FeatureWriter cache;
    private final Optional<PixelSize> typical;
    private final Detail detail;
    /** By content, so that a copied or moved file is not decoded again. */
    private final Map<String, PictureRecord> byContent = new ConcurrentHashMap<>();
    /** By content, too: what earlier decoders made. */
    private final Map<String, PictureRecord> earlier = new ConcurrentHashMap<>();

    /**
     * @param typical the size that the pictures are matched to, as queries are; empty to take them as they are
     * @param detail in which they are decoded
     */
    PictureReader(ImageSource images, FeatureWriter cache, Optional<PixelSize> typical, Detail detail) {
        this.images = images;
        this.large = new LargePictures(images);
        this.cache = cache;
        this.typical = typical;
        this.detail = detail;
        cache.pictures().forEach(picture -> (picture.decoder().isCurrent() ? byContent : earlier)
                .put(picture.content(), picture));
    }

    /** @throws CatalogueException if the folder or zip of all pictures is gone */
    Outcome read(String image) throws CatalogueException {
        return large.read(image, () -> readNow(image));
    }

    private Outcome readNow(String image) throws CatalogueException {
        ImageSource.FileState state;
        byte[] file;
        try {
            state = images.fileState(image);
            file = images.read(image);
        } catch (CatalogueException problem) {
            images.checkPresent();
            // A state that no file has, so that the next run tries again.
            var none = new ImageSource.FileState(-1, 0);
            return broken(new PictureRecord(image, none, "", new PictureRecord.Broken(problem),
                    DecoderVersion.FIRST_RELEASE));
        }
        String content = Sha256.of(file);
        DecoderVersion decoder = DecoderVersion.of(file);
        PictureRecord copy = known(content, file, decoder);
        if (copy != null && copy.pixels().filter(this::isIncomplete).isEmpty()) {
            return Outcome.alone(copy.copiedTo(image, state));
        }
        try {
            DecodedPhoto decoded = PhotoDecoder.decode(file, image, detail);
            var record = copy == null
                    ? new PictureRecord(image, state, content, decoding(decoded), decoder)
                    : copy.copiedTo(image, state);
            return outcome(record, decoded.image());
        } catch (ImageException problem) {
            return broken(new PictureRecord(image, state, content, new PictureRecord.Broken(problem),
                    decoder));
        }
    }

    private boolean isIncomplete(String pixels) {
        return !cache.hasVector(pixels) || !cache.hasDescription(pixels);
    }

    private Outcome outcome(PictureRecord record, RgbImage image) {
        String pixels = record.pixels().orElseThrow();
        // Another picture with these pixels may be under way; the caller knows, and needs this one's if it fails.
        return new Outcome(record, cache.hasVector(pixels) ? Optional.empty() : Optional.of(tensor(image)),
                cache.hasDescription(pixels) ? Optional.empty() : Optional.of(PictureDescription.of(image)));
    }

    /**
     * @return the record of a file with this content, if there is one and the decoder of today would decode the file
     *     to the same pixels
     */
    private @Nullable PictureRecord known(String content, byte[] file, DecoderVersion decoder) {
        PictureRecord current = byContent.get(content);
        PictureRecord before = earlier.get(content);
        if (current != null || before == null || before.pixels().isEmpty() || before.decoder().mayDiffer(file)) {
            return current;
        }
        return before.confirmedBy(decoder);
    }

    private ImageTensor tensor(RgbImage image) {
        return typical.map(size -> Preprocessing.tensor(image, size)).orElseGet(() -> Preprocessing.tensor(image));
    }

    private static Outcome broken(PictureRecord record) {
        return Outcome.alone(record);
    }

    private static PictureRecord.Decoded decoding(DecodedPhoto decoded) {
        return new PictureRecord.Decoded(hash(decoded), decoded.original());
    }

    /**
     * Identifies pixels in a table that all model identities share, though they decode differently. So the hash that
     * a content was first given is kept, and a picture decoded in part is never taken for another one that has those
     * pixels, nor for one of another size.
     */
    static String hash(DecodedPhoto decoded) {
        RgbImage image = decoded.image();
        MessageDigest digest = Sha256.digest();
        digest.update(bytes(new PixelSize(image.width(), image.height())));
        if (decoded.isReduced()) {
            digest.update(bytes(decoded.original()));
        }
        return HexFormat.of().formatHex(digest.digest(image.rgb()));
    }

    private static byte[] bytes(PixelSize size) {
        return ByteBuffer.allocate(8).putInt(size.width()).putInt(size.height()).array();
    }
}
