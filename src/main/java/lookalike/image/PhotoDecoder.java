package lookalike.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import lookalike.image.colour.SourceColour;
import lookalike.image.format.CanvasFrame;
import lookalike.image.format.JpegStructure;
import lookalike.image.format.PictureFormat;
import lookalike.image.format.PngChunks;
import lookalike.image.format.WebPChunks;

/**
 * Decodes JPEG (also CMYK and progressive), PNG, GIF and animated WebP (the first frame on its canvas), BMP, WebP and
 * TIFF (the first page), and HEIC and AVIF where the system has a decoder: turned upright as the file notes,
 * transparency over white, grey and 16-bit pictures as 8-bit sRGB. Safe for use by several threads.
 */
public final class PhotoDecoder {

    /** Above this many pixels, even skipping pixels takes too long. */
    static final long DECODED_AT_ALL = 1_000_000_000;
    /** WebP cannot be decoded in part, and a file of a few bytes may have 268 million pixels. */
    private static final long WEBP_DECODED_AT_ALL = 100_000_000;

    private PhotoDecoder() {}

    /**
     * @param file the whole file
     * @param place the file's name for messages
     * @throws ImageException if it is empty, no picture, damaged, too large or of a kind that is not decoded
     */
    public static RgbImage decode(byte[] file, String place) throws ImageException {
        return decode(file, place, Detail.WHOLE).image();
    }

    /**
     * Decodes a file in the given detail. Refuses the same files with the same problems for any detail: a JPEG that
     * cannot be reduced without a fault is decoded whole.
     *
     * @param file the whole file
     * @param place the file's name for messages
     * @param detail how much of it to decode
     * @throws ImageException if it is empty, no picture, damaged, too large or of a kind that is not decoded
     */
    public static DecodedPhoto decode(byte[] file, String place, Detail detail) throws ImageException {
        return decode(file, place, detail == Detail.REDUCED ? Leptonica.ifAvailable() : Optional.empty());
    }

    /** @param library reduces JPEG while decoding; empty to decode everything whole */
    static DecodedPhoto decode(byte[] file, String place, Optional<Leptonica> library) throws ImageException {
        if (file.length == 0) {
            throw new ImageException.Empty(place);
        }
        PictureFormat format = PictureFormat.of(Arrays.copyOf(file, Math.min(file.length, PictureFormat.HEAD_BYTES)))
                .orElseThrow(() -> new ImageException.NotAPicture(place));
        if (HeifPhotos.isHeif(format)) {
            // Its orientation is a part of decoding; what Exif says about it counts nothing.
            return HeifPhotos.decode(file, place, format);
        }
        DecodedPhoto stored = switch (format) {
            case JPEG -> jpeg(file, place, library);
            case PNG -> png(file, place);
            case GIF -> gif(file, place);
            case WEBP -> webp(file, place);
            case TIFF, BMP -> {
                if (Faults.isRaw(file, format)) {
                    throw new ImageException.Unsupported(place, PictureFormat.CAMERA_RAW);
                }
                yield other(file, place, format, Optional.empty(), DECODED_AT_ALL);
            }
            default -> throw new ImageException.Unsupported(place, format);
        };
        return stored.upright(OrientationReader.read(file, format));
    }

    private static DecodedPhoto jpeg(byte[] file, String place, Optional<Leptonica> library) throws ImageException {
        JpegStructure structure = JpegStructure.of(file);
        JpegChecks.before(structure, place);
        Optional<DecodedPhoto> reduced = library.flatMap(found -> ReducedJpeg.decode(file, found));
        if (reduced.isPresent()) {
            return reduced.get();
        }
        if (structure.isArithmetic()) {
            return arithmetic(file, place, structure);
        }
        ImageIoDecoder.Decoded decoded = read(file, place, PictureFormat.JPEG, Optional.empty(), DECODED_AT_ALL);
        JpegChecks.after(structure, decoded.warnings(), place);
        return photo(decoded, decoded.image());
    }

    private static DecodedPhoto arithmetic(byte[] file, String place, JpegStructure structure) throws ImageException {
        Optional<DecodedPhoto> decoded =
                Leptonica.ifAvailable().flatMap(library -> ReducedJpeg.decodeArithmetic(file, library));
        if (decoded.isEmpty() && !structure.hasEnd()) {
            throw new ImageException.CutShort(place);
        }
        return decoded.orElseThrow(() -> new ImageException.Unsupported(place, UnsupportedKind.ARITHMETIC_JPEG));
    }

    private static DecodedPhoto png(byte[] file, String place) throws ImageException {
        PngChunks chunks = PngChunks.of(file);
        ImageIoDecoder.Decoded decoded = read(file, place, PictureFormat.PNG, Optional.empty(), DECODED_AT_ALL);
        Optional<SourceColour> colour = SourceColour.ofPng(chunks);
        return photo(decoded, colour.isPresent() ? colour.get().toSrgb(decoded.image()) : decoded.image());
    }

    private static DecodedPhoto gif(byte[] file, String place) throws ImageException {
        // A zero is the end of the picture's data, so the reader misses nothing.
        if (CanvasFrame.isFilledUp(file)) {
            throw new ImageException.CutShort(place);
        }
        return other(file, place, PictureFormat.GIF, CanvasFrame.ofGif(file), DECODED_AT_ALL);
    }

    private static DecodedPhoto webp(byte[] file, String place) throws ImageException {
        // The reader fills up what is missing of a lossless picture.
        if (WebPChunks.of(file).isCutShort()) {
            throw new ImageException.CutShort(place);
        }
        Optional<DecodedPhoto> decoded = Leptonica.ifAvailable().flatMap(library -> WebPPhotos.decode(file, library));
        return decoded.isPresent() ? decoded.get()
                : other(file, place, PictureFormat.WEBP, CanvasFrame.ofWebP(file), WEBP_DECODED_AT_ALL);
    }

    private static DecodedPhoto other(byte[] file, String place, PictureFormat format, Optional<CanvasFrame> frame,
            long most) throws ImageException {
        ImageIoDecoder.Decoded decoded = read(file, place, format, frame, most);
        return photo(decoded, decoded.image());
    }

    private static ImageIoDecoder.Decoded read(byte[] file, String place, PictureFormat format,
            Optional<CanvasFrame> frame, long most) throws ImageException {
        try {
            return new ImageIoDecoder(file, place, frame, most).read();
        } catch (ImageIoDecoder.Failure failure) {
            throw Faults.of(file, format, place, failure.said());
        }
    }

    private static DecodedPhoto photo(ImageIoDecoder.Decoded decoded, BufferedImage image) {
        return new DecodedPhoto(PixelConverter.of(image), decoded.size());
    }
}
