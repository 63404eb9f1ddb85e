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
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
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

    /**
     * @param quality 0 to 1
     * @param across how many pixels share a colour, across and down: 1 or 2
     * @param restart after how many units of coding a restart marker follows; 0 for never
     */
    static byte[] encoded(BufferedImage image, float quality, int across, int down, int restart) throws IOException {
        ImageWriter writer = javaWriter();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(quality);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), wish);
        IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        IIOMetadataNode luma = (IIOMetadataNode) tree.getElementsByTagName("componentSpec").item(0);
        luma.setAttribute("HsamplingFactor", String.valueOf(across));
        luma.setAttribute("VsamplingFactor", String.valueOf(down));
        if (restart > 0) {
            IIOMetadataNode interval = new IIOMetadataNode("dri");
            interval.setAttribute("interval", String.valueOf(restart));
            tree.getElementsByTagName("markerSequence").item(0).insertBefore(interval,
                    tree.getElementsByTagName("sof").item(0));
        }
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), wish);
        }
        return bytes.toByteArray();
    }

    private static ImageWriter javaWriter() {
        for (Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg"); writers.hasNext();) {
            ImageWriter writer = writers.next();
            if (writer.getOriginatingProvider().getVendorName().contains("Oracle")) {
                return writer;
            }
        }
        throw new IllegalStateException("this Java writes no JPEG");
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

    /**
     * Four channels of a picture without black, inverted as Adobe does: full ink is 0, so that levels of ink are those
     * of light.
     *
     * @param ycc whether the first three are stored as YCbCr of their negatives (YCCK)
     */
    static byte[] fourChannels(RgbImage picture, boolean ycc) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, picture.width(), picture.height(), 4, null);
        for (int at = 0; at < picture.width() * picture.height(); at++) {
            double[] light = new double[3];
            for (int channel = 0; channel < 3; channel++) {
                light[channel] = picture.rgb()[3 * at + channel] & 0xFF;
            }
            double[] stored = ycc ? ycc(255 - light[0], 255 - light[1], 255 - light[2]) : light;
            for (int channel = 0; channel < 3; channel++) {
                raster.setSample(at % picture.width(), at / picture.width(), channel,
                        Math.clamp(Math.round(stored[channel]), 0, 255));
            }
            raster.setSample(at % picture.width(), at / picture.width(), 3, 255);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = javaWriter();
        ImageWriteParam wish = writer.getDefaultWriteParam();
        wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        wish.setCompressionQuality(0.9f);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), wish);
        }
        return bytes.toByteArray();
    }

    /** ITU-T T.871. */
    private static double[] ycc(double... rgb) {
        double luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
        return new double[] {luma, (rgb[2] - luma) / 1.772 + 128, (rgb[0] - luma) / 1.402 + 128};
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

    /** Puts a segment behind the start-of-image marker. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + content.length)).put(content);
        return inserted(jpeg, 2, segment.array());
    }

    private static byte[] inserted(byte[] jpeg, int at, byte[] segment) {
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.length);
        return whole.put(jpeg, 0, at).put(segment).put(jpeg, at, jpeg.length - at).array();
    }
}
