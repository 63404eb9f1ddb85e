package lookalike.image;

import java.awt.image.BufferedImage;
import java.util.Optional;
import lookalike.image.colour.SourceColour;
import lookalike.image.format.PictureFormat;
import lookalike.image.heif.HeifDecoder;
import lookalike.image.heif.HeifPicture;

/** Decodes HEIC and AVIF where the system has a decoder. */
final class HeifPhotos {

    /** They are decoded whole, and need seven bytes a pixel for it. */
    private static final long DECODED_AT_ALL = 100_000_000;
    private static final byte SRGB_TRANSFER = 13;

    private HeifPhotos() {}

    static boolean isHeif(PictureFormat format) {
        return format == PictureFormat.HEIC || format == PictureFormat.AVIF;
    }

    static DecodedPhoto decode(byte[] file, String place, PictureFormat format) throws ImageException {
        HeifDecoder decoder = HeifDecoder.ifInstalled(
                format == PictureFormat.AVIF ? HeifDecoder.Codec.AV1 : HeifDecoder.Codec.HEVC)
                .orElseThrow(() -> new ImageException.Unsupported(place, format));
        try {
            HeifPicture picture = decoder.decode(file, DECODED_AT_ALL);
            RgbImage image = PixelConverter.of(inSrgb(picture));
            return new DecodedPhoto(image, new PixelSize(image.width(), image.height()));
        } catch (HeifDecoder.Failure failure) {
            throw isCutShort(file) ? new ImageException.CutShort(place) : switch (failure.reason()) {
                case UNSUPPORTED -> new ImageException.Unsupported(place, format);
                case CUT_SHORT -> new ImageException.CutShort(place);
                case DAMAGED -> new ImageException.Damaged(place, failure);
                case TOO_LARGE -> new ImageException.TooLarge(place, failure.width(), failure.height());
            };
        }
    }

    private static BufferedImage inSrgb(HeifPicture picture) {
        Optional<SourceColour> colour = picture.profile().isPresent()
                ? picture.profile().flatMap(SourceColour::ofProfile)
                : picture.codePoints().flatMap(points -> SourceColour.ofCodePoints(stillPicture(points)));
        return colour.isPresent() ? colour.get().toSrgb(picture.pixels()) : picture.pixels();
    }

    /** Encoders of stills often note the transfer function of video, or none, and mean sRGB. */
    private static byte[] stillPicture(byte[] points) {
        byte[] meant = points.clone();
        meant[1] = switch (points[1]) {
            case 1, 2, 6, 14, 15 -> SRGB_TRANSFER;
            default -> points[1];
        };
        meant[0] = points[0] == 2 ? 1 : points[0];
        return meant;
    }

    /** The boxes of the file, each with its length, lead beyond its end. */
    private static boolean isCutShort(byte[] file) {
        long at = 0;
        while (at + 8 <= file.length) {
            long length = number(file, (int) at);
            if (length == 1 && at + 16 <= file.length) {
                length = number(file, (int) at + 8) << 32 | number(file, (int) at + 12);
            }
            if (length < 8) {
                // 0 reaches to the end of the file, and other numbers are damaged.
                return false;
            }
            at += length;
        }
        return at != file.length;
    }

    private static long number(byte[] file, int at) {
        return (file[at] & 0xFFL) << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8
                | file[at + 3] & 0xFF;
    }
}
