package lookalike.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lookalike.image.format.CanvasFrame;

/** Decodes the first picture of a file by ImageIO's readers. */
final class ImageIoDecoder {

    /** Above this many pixels only every n-th one is decoded; enough are left for any use here. */
    static final long DECODED_WHOLE = 24_000_000;
    /**
     * In bytes: at 4 to 7 ns each, which was measured of PNG, TIFF and GIF of all kinds of pixels, no picture costs
     * more than five seconds. Enough for 230 megapixels of 24 bits, or 85 of 64. A JPEG counts a byte a pixel.
     */
    private static final long MOST_UNPACKED = 700_000_000;

    /**
     * A picture as it is stored.
     *
     * @param image decoded, perhaps with every n-th pixel only
     * @param size in the file
     * @param warnings of the reader, which decoded it all the same
     */
    record Decoded(BufferedImage image, PixelSize size, List<String> warnings) {}

    /** No reader could decode the file. */
    static final class Failure extends Exception {

        private static final long serialVersionUID = 1L;

        private final Exception said;

        Failure(Exception said) {
            super(said);
            this.said = said;
        }

        /** @return what the reader threw */
        Exception said() {
            return said;
        }
    }

    private final byte[] file;
    private final String place;
    private final Optional<CanvasFrame> frame;
    private final long mostPixels;

    /**
     * @param frame where the first frame lies, if the file is an animation; the rest of its canvas is white
     * @param mostPixels refuse more
     */
    ImageIoDecoder(byte[] file, String place, Optional<CanvasFrame> frame, long mostPixels) {
        this.file = file;
        this.place = place;
        this.frame = frame;
        this.mostPixels = mostPixels;
    }

    /**
     * @throws ImageException if there are too many pixels, or no reader knows the format
     * @throws Failure if a reader knows the format, and none can decode the file
     */
    Decoded read() throws ImageException, Failure {
        Exception first = null;
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext();) {
                ImageReader reader = readers.next();
                try {
                    stream.seek(0);
                    reader.setInput(stream, true, true);
                    return read(reader);
                } catch (IOException | RuntimeException problem) {
                    // ImageIO's readers throw any RuntimeException for damaged files; another reader may manage.
                    first = first == null ? problem : first;
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException problem) {
            throw new Failure(problem);
        }
        if (first == null) {
            throw new ImageException.NotAPicture(place);
        }
        throw new Failure(first);
    }

    /** What a picture is unpacked to, even if most of its pixels are left out, is what decoding it costs. */
    private static boolean isTooLong(ImageReader reader, long pixels) throws IOException {
        ImageTypeSpecifier stored = reader.getRawImageType(0);
        boolean isJpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        long bytes = stored == null || isJpeg ? 1 : Math.ceilDiv(stored.getColorModel().getPixelSize(), Byte.SIZE);
        return pixels * Math.max(1, bytes) > MOST_UNPACKED;
    }

    private Decoded read(ImageReader reader) throws IOException, ImageException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        PixelSize size = frame.map(found -> new PixelSize(found.width(), found.height()))
                .orElseGet(() -> new PixelSize(width, height));
        long pixels = Math.max(size.pixels(), (long) width * height);
        if (pixels > mostPixels || isTooLong(reader, pixels)) {
            throw new ImageException.TooLarge(place, size.width(), size.height());
        }
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        ImageReadParam wish = reader.getDefaultReadParam();
        int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_WHOLE));
        if (step > 1) {
            wish.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
        }
        BufferedImage image = reader.read(0, wish);
        boolean isFrame = frame.filter(found -> !found.isWhole() && found.frameWidth() == width
                && found.frameHeight() == height).isPresent();
        return new Decoded(isFrame ? onCanvas(image, frame.get(), Math.max(step, 1)) : image, size, warnings);
    }

    private static BufferedImage onCanvas(BufferedImage image, CanvasFrame frame, int step) {
        BufferedImage canvas = new BufferedImage(Math.ceilDiv(frame.width(), step), Math.ceilDiv(frame.height(), step),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.drawImage(image, frame.left() / step, frame.top() / step, null);
        graphics.dispose();
        return canvas;
    }
}
