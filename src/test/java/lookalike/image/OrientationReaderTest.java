package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orientation is found wherever programs put it. */
class OrientationReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("in a segment, a chunk or a tag, in Exif, in XMP, and as text in PNG")
    void everywhere(int value) throws Exception {
        byte[] jpeg = TestPictures.file(GeneratedPicture.image(), "jpeg");
        byte[] png = TestPictures.file(GeneratedPicture.image(), "png");
        byte[] exif = PngFiles.joined("Exif\0\0".getBytes(ISO_8859_1), tiff(value));
        byte[] xmpWithName = PngFiles.joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp(value));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("JPEG, Exif", JpegFiles.withOrientation(jpeg, value));
        files.put("JPEG, XMP", JpegFiles.withSegment(jpeg, 0xE1, xmpWithName));
        files.put("PNG, eXIf", PngFiles.with(png, PngFiles.chunk("eXIf", tiff(value))));
        files.put("PNG, ImageMagick, packed", PngFiles.with(png,
                PngFiles.compressedText("Raw profile type exif", PngFiles.rawProfile("exif", exif))));
        files.put("PNG, ImageMagick, plain", PngFiles.with(png,
                PngFiles.plainText("Raw profile type APP1", PngFiles.rawProfile("generic profile", exif))));
        files.put("PNG, ImageMagick, international", PngFiles.with(png,
                PngFiles.internationalText("Raw profile type exif", PngFiles.rawProfile("exif", exif))));
        files.put("PNG, Exif without its name", PngFiles.with(png,
                PngFiles.compressedText("Raw profile type exif", PngFiles.rawProfile("exif", tiff(value)))));
        files.put("PNG, ImageMagick, XMP", PngFiles.with(png,
                PngFiles.compressedText("Raw profile type xmp", PngFiles.rawProfile("xmp", xmp(value)))));
        files.put("PNG, XMP", PngFiles.with(png,
                PngFiles.internationalText("XML:com.adobe.xmp", new String(xmp(value), ISO_8859_1))));
        files.put("WebP, Exif", webp("EXIF", 0x08, tiff(value)));
        files.put("WebP, Exif with its name", webp("EXIF", 0x08, exif));
        files.put("WebP, XMP", webp("XMP ", 0x04, xmp(value)));
        for (var file : files.entrySet()) {
            byte[] plain = file.getKey().startsWith("JPEG") ? jpeg : png;
            if (file.getKey().startsWith("WebP")) {
                plain = ImageFixtures.read("lossless.webp");
            }
            RgbImage expected = Orientation.ofValue(value).upright(PhotoDecoder.decode(plain, "plain"));
            assertEquals(0, GeneratedPicture.meanError(expected, PhotoDecoder.decode(file.getValue(), "turned")),
                    file.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6})
    @DisplayName("in TIFF it is a tag of the picture")
    void ofTiff(int value) throws Exception {
        RgbImage stored = new RgbImage(2, 1, new byte[] {10, 20, 30, 100, 110, 120});
        RgbImage expected = Orientation.ofValue(value).upright(stored);
        assertEquals(0, GeneratedPicture.meanError(expected, PhotoDecoder.decode(tinyTiff(value), "a.tif")));
    }

    @Test
    @DisplayName("Exif counts before XMP, and what cannot be read counts nothing")
    void precedence() throws Exception {
        byte[] jpeg = TestPictures.file(new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        byte[] xmpWithName = PngFiles.joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp(6));
        byte[] both = JpegFiles.withOrientation(JpegFiles.withSegment(jpeg, 0xE1, xmpWithName), 1);
        assertEquals(40, PhotoDecoder.decode(both, "a").width());
        byte[] png = TestPictures.file(new BufferedImage(40, 20, BufferedImage.TYPE_3BYTE_BGR), "png");
        for (String text : new String[] {"", "\nexif\n   3\nzz", "\nexif\n", "\nexif\n  4\nabc",
            "\nexif\n 4\n00112233"}) {
            byte[] broken = PngFiles.with(png, PngFiles.compressedText("Raw profile type exif", text));
            assertEquals(40, PhotoDecoder.decode(broken, "a").width());
        }
        assertEquals(40, PhotoDecoder.decode(
                PngFiles.with(png, PngFiles.internationalText("XML:com.adobe.xmp", "<x:xmpmeta")), "a").width());
        assertEquals(Optional.of(Orientation.UPRIGHT), Optional.of(Orientation.ofValue(9)));
    }

    /** A TIFF with the orientation alone, as Exif has it. */
    private static byte[] tiff(int value) {
        ByteBuffer exif = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8).putShort((short) 1);
        return exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0)
                .putInt(0).array();
    }

    private static byte[] xmp(int value) {
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="%d"/>
                </rdf:RDF></x:xmpmeta>""".formatted(value).getBytes(ISO_8859_1);
    }

    /** A picture of 2 x 1 pixels. */
    private static byte[] tinyTiff(int orientation) {
        int[][] tags = {{256, 3, 1, 2}, {257, 3, 1, 1}, {258, 3, 1, 8}, {259, 3, 1, 1}, {262, 3, 1, 2}, {273, 4, 1, 8},
            {274, 3, 1, orientation}, {277, 3, 1, 3}, {278, 3, 1, 1}, {279, 4, 1, 6}};
        ByteBuffer tiff = ByteBuffer.allocate(14 + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(14).put(new byte[] {10, 20, 30, 100, 110, 120});
        tiff.putShort((short) tags.length);
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
        }
        return tiff.putInt(0).array();
    }

    /** The lossless fixture in the extended format, with one chunk of metadata. */
    private static byte[] webp(String type, int flag, byte[] metadata) throws Exception {
        byte[] simple = ImageFixtures.read("lossless.webp");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        header.put("VP8X".getBytes(ISO_8859_1)).putInt(10).putInt(flag);
        header.put((byte) (GeneratedPicture.WIDTH - 1)).putShort((short) 0).put((byte) (GeneratedPicture.HEIGHT - 1));
        chunks.writeBytes(header.array());
        chunks.writeBytes(Arrays.copyOfRange(simple, 12, simple.length));
        chunks.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).put(type.getBytes(ISO_8859_1))
                .putInt(metadata.length).array());
        chunks.writeBytes(Arrays.copyOf(metadata, metadata.length + metadata.length % 2));
        return ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(ISO_8859_1))
                .putInt(4 + chunks.size()).put("WEBP".getBytes(ISO_8859_1)).put(chunks.toByteArray()).array();
    }
}
