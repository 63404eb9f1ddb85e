package lookalike.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG (also CMYK and progressive), PNG, GIF (the first frame), BMP, WebP and TIFF (the first page): turned
 * upright by Exif, transparency over white, grey and 16-bit pictures as 8-bit sRGB. Safe for use by several threads.
 */
public final class PhotoDecoder {

    /** Above this many pixels only every n-th one is decoded; enough are left for any use here. */
    private static final long DECODED_WHOLE = 24_000_000;
    /** Above this many, even skipping pixels takes too long. */
    static final long DECODED_AT_ALL = 1_000_000_000;

    private PhotoDecoder() {}

    /**
     * @param file the whole file
     * @param place the file's name for messages
     * @throws ImageException if it is empty, no picture, damaged or too large
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
     * @throws ImageException if it is empty, no picture, damaged or too large
     */
    public static DecodedPhoto decode(byte[] file, String place, Detail detail) throws ImageException {
        return decode(file, place, detail == Detail.REDUCED ? Leptonica.ifAvailable() : Optional.empty());
    }

    /** @param library reduces JPEG while decoding; empty to decode everything whole */
    static DecodedPhoto decode(byte[] file, String place, Optional<Leptonica> library) throws ImageException {
        if (file.length == 0) {
            throw new ImageException.Empty(place);
        }
        Optional<DecodedPhoto> reduced = library.flatMap(found -> ReducedJpeg.decode(file, found));
        DecodedPhoto stored = reduced.isPresent() ? reduced.get() : whole(file, place);
        return stored.upright(Orientation.of(file));
    }

    private static DecodedPhoto whole(byte[] file, String place) throws ImageException {
        Stored stored = read(file, place);
        return new DecodedPhoto(PixelConverter.of(stored.image()), stored.size());
    }

    private record Stored(BufferedImage image, PixelSize size) {}

    private static Stored read(byte[] file, String place) throws ImageException {
        Exception first = null;
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext();) {
                ImageReader reader = readers.next();
                try {
                    stream.seek(0);
                    reader.setInput(stream, true, true);
                    return read(reader, place);
                } catch (IOException | RuntimeException problem) {
                    // ImageIO's readers throw any RuntimeException for damaged files; another reader may manage.
                    first = first == null ? problem : first;
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException problem) {
            throw new ImageException.Damaged(place, problem);
        }
        if (first == null) {
            throw new ImageException.NotAPicture(place);
        }
        throw new ImageException.Damaged(place, first);
    }

    private static Stored read(ImageReader reader, String place) throws IOException, ImageException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > DECODED_AT_ALL) {
            throw new ImageException.TooLarge(place, width, height);
        }
        ImageReadParam wish = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_WHOLE));
        if (step > 1) {
            wish.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        }
        return new Stored(reader.read(0, wish), new PixelSize(width, height));
    }
}
