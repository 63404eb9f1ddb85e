package lookalike.image;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG files of all kinds, made for tests. */
final class JpegFiles {

    private JpegFiles() {}

    static byte[] progressive(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), wish);
        }
        return bytes.toByteArray();
    }

    /** An Exif segment with nothing but the orientation, put behind the start-of-image marker. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
        return whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Four-channel JPEG with Adobe's marker, by ImageIO's own writer from a raster. */
    static byte[] adobeCmyk(int width, int height, int... levels) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int band = 0; band < 4; band++) {
            int[] samples = new int[width * height];
            Arrays.fill(samples, levels[band]);
            raster.setSamples(0, 0, width, height, band, samples);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext();) {
            ImageWriter writer = writers.next();
            if (writer.getOriginatingProvider().getVendorName().contains("Oracle") && writer.canWriteRasters()) {
                try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
                    writer.setOutput(stream);
                    writer.write(null, new IIOImage(raster, null, null), null);
                }
                return withAdobeMarker(bytes.toByteArray(), 0);
            }
        }
        throw new IllegalStateException("this Java writes no four-channel JPEG");
    }

    /** @param transform 0 for RGB or CMYK, 1 for YCbCr, 2 for YCCK */
    static byte[] withAdobeMarker(byte[] jpeg, int transform) {
        ByteBuffer marker = ByteBuffer.allocate(16).putShort((short) 0xFFEE).putShort((short) 14);
        marker.put("Adobe".getBytes(StandardCharsets.US_ASCII)).putShort((short) 100).putInt(0).put((byte) transform);
        return inserted(jpeg, 2, marker.array());
    }

    static byte[] withProfile(byte[] jpeg, ICC_Profile profile) {
        byte[] data = profile.getData();
        ByteBuffer segment = ByteBuffer.allocate(18 + data.length);
        segment.putShort((short) 0xFFE2).putShort((short) (16 + data.length));
        segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1).put(data);
        return inserted(jpeg, 20, segment.array());
    }

    /** Takes away the JFIF segment, which Java's writer puts first. */
    static byte[] withoutJfif(byte[] jpeg) {
        ByteBuffer rest = ByteBuffer.allocate(jpeg.length - 18);
        return rest.put(jpeg, 0, 2).put(jpeg, 20, jpeg.length - 20).array();
    }

    private static byte[] inserted(byte[] jpeg, int at, byte[] segment) {
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.length);
        return whole.put(jpeg, 0, at).put(segment).put(jpeg, at, jpeg.length - at).array();
    }
}
