package lookalike.evaluation.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lookalike.LookalikeException;
import lookalike.image.PhotoDecoder;
import lookalike.image.RgbImage;
import lookalike.image.Thumbnail;

/** Small pictures of products for the page. Each is read once. */
final class Thumbnails {

    private static final int SIDE = 120;
    private static final float QUALITY = 0.85f;

    private final PictureFiles images;
    private final Map<String, Optional<Picture>> known = new HashMap<>();

    /**
     * @param address the whole picture as a data URI
     * @param width in pixels
     * @param height in pixels
     */
    record Picture(String address, int width, int height) {}

    Thumbnails(PictureFiles images) {
        this.images = images;
    }

    /** @return the picture; empty if it is missing or broken */
    Optional<Picture> picture(String image) {
        return known.computeIfAbsent(image, this::read);
    }

    private Optional<Picture> read(String image) {
        try {
            return Optional.of(of(PhotoDecoder.decode(images.read(image), image)));
        } catch (LookalikeException _) {
            // The numbers are complete without it, and the page says that the picture is missing.
            return Optional.empty();
        }
    }

    /** @return a small copy of a decoded picture */
    static Picture of(RgbImage image) {
        RgbImage small = Thumbnail.of(image, SIDE);
        String address = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(small));
        return new Picture(address, small.width(), small.height());
    }

    private static byte[] jpeg(RgbImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(buffered(image), null, null), wish);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage buffered(RgbImage image) {
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) buffered.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < bgr.length; at += 3) {
            bgr[at] = image.rgb()[at + 2];
            bgr[at + 1] = image.rgb()[at + 1];
            bgr[at + 2] = image.rgb()[at];
        }
        return buffered;
    }
}
