package lookalike.features;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ImageSource;
import lookalike.image.ImageException;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.storage.Sha256;

/** From a picture's file to what is known of it and, if its feature is needed, its tensor. Used by many threads. */
final class PictureReading {

    /**
     * @param record what is known of the picture now
     * @param tensor for the network; empty if these pixels have a feature already or cannot be seen
     */
    record Outcome(PictureRecord record, Optional<ImageTensor> tensor) { }

    private final ImageSource images;
    private final FeatureCache cache;
    private final Optional<PixelSize> typical;
    /** By content, so that a copied or moved file is not decoded again. */
    private final Map<String, PictureRecord> byContent = new ConcurrentHashMap<>();

    /** @param typical the size that the pictures are matched to, as queries are; empty to take them as they are */
    PictureReading(ImageSource images, FeatureCache cache, Optional<PixelSize> typical) {
        this.images = images;
        this.cache = cache;
        this.typical = typical;
        cache.pictures().forEach(picture -> byContent.put(picture.content(), picture));
    }

    Outcome read(String image) {
        ImageSource.Stamp stamp;
        byte[] file;
        try {
            stamp = images.stamp(image);
            file = images.read(image);
        } catch (CatalogueException problem) {
            // A stamp that no file has, so that the next run tries again.
            var none = new ImageSource.Stamp(-1, 0);
            return broken(new PictureRecord(image, none, "", new PictureRecord.Broken(problem.getMessage())));
        }
        String content = Sha256.of(file);
        PictureRecord copy = byContent.get(content);
        if (copy != null && (copy.pixels().isEmpty() || cache.hasVector(copy.pixels().get()))) {
            return new Outcome(copy.copiedTo(image, stamp), Optional.empty());
        }
        try {
            RgbImage decoded = PhotoDecoder.decode(file, image);
            var seen = new PictureRecord.Seen(hash(decoded), new PixelSize(decoded.width(), decoded.height()));
            return new Outcome(new PictureRecord(image, stamp, content, seen),
                    Optional.of(typical.map(size -> Preprocessing.tensor(decoded, size))
                            .orElseGet(() -> Preprocessing.tensor(decoded))));
        } catch (ImageException problem) {
            return broken(new PictureRecord(image, stamp, content, new PictureRecord.Broken(problem.getMessage())));
        }
    }

    private static Outcome broken(PictureRecord record) {
        return new Outcome(record, Optional.empty());
    }

    static String hash(RgbImage image) {
        MessageDigest digest = Sha256.digest();
        digest.update(ByteBuffer.allocate(8).putInt(image.width()).putInt(image.height()).array());
        return HexFormat.of().formatHex(digest.digest(image.rgb()));
    }
}
