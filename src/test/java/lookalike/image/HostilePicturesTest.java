package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import lookalike.image.format.JpegStructure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would cost gigabytes or minutes are refused before they are decoded. */
class HostilePicturesTest {

    private static final Path ATTACKS = Path.of("../shared/cases/attack");

    @Test
    @DisplayName("a progressive JPEG of 400 megapixels with next to no data is cut short")
    void emptyProgressive() throws Exception {
        byte[] file = enlarged(JpegFiles.progressive(GeneratedPicture.image()), 20_000, 20_000);
        assertThrows(ImageException.CutShort.class, () -> PhotoDecoder.decode(file, "a.jpg"));
    }

    @Test
    @DisplayName("and with data enough it is too large, since all of it would be held at once")
    void fullProgressive() throws Exception {
        byte[] file = enlarged(JpegFiles.progressive(GeneratedPicture.image()), 20_000, 20_000);
        int scan = scanOf(file);
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.write(file, 0, scan + 14);
        padded.writeBytes(new byte[2_000_000]);
        padded.write(file, scan + 14, file.length - scan - 14);
        var problem = assertThrows(ImageException.TooLarge.class,
                () -> PhotoDecoder.decode(padded.toByteArray(), "a.jpg"));
        assertEquals(20_000, problem.details().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt k||0", "iTXt k||1|0|0|0", "zTXt Raw profile type exif||0",
        "iTXt XML:com.adobe.xmp||1|0|0|0", "iCCP k||0", "eXIf "})
    @DisplayName("texts and profiles of a PNG that inflate to gigabytes are not inflated")
    void inflatingChunks(String kind) throws Exception {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(kind.substring(5).replace("||", "\0|").replace("|0", "\0").replace("|1", "\1").replace("|", "")
                .getBytes(ISO_8859_1));
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            for (int i = 0; i < 300; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        byte[] file = PngFiles.with(TestPictures.file(GeneratedPicture.image(), "png"),
                PngFiles.chunk(kind.substring(0, 4), data.toByteArray()));
        ThreadMXBean threads = assertInstanceOf(ThreadMXBean.class, ManagementFactory.getThreadMXBean());
        long before = threads.getCurrentThreadAllocatedBytes();
        assertTrue(PhotoDecoder.decode(file, "a.png").width() > 0);
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < 250 << 20);
    }

    @Test
    @DisplayName("thousands of scans over a large picture are refused")
    void manyScans() throws Exception {
        byte[] file = enlarged(JpegFiles.progressive(GeneratedPicture.image()), 4_000, 4_000);
        int scan = scanOf(file);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(file, 0, scan + 14);
        many.writeBytes(new byte[200_000]);
        for (int i = 0; i < 5_000; i++) {
            many.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0, 1});
        }
        many.write(file, scan + 14, file.length - scan - 14);
        assertThrows(ImageException.TooLarge.class, () -> PhotoDecoder.decode(many.toByteArray(), "a.jpg"));
    }

    @ParameterizedTest
    @CsvSource({"0xC0, 200, 2, 1, 200, 230", "0xC0, 600, 1, 1, 150, 180", "0xC1, 100, 3, 1, 190, 210",
        "0xC0, 150, 2, 3, 140, 160", "0xC2, 45, 3, 10, 20, 30", "0xC2, 80, 2, 10, 30, 45", "0xC9, 60, 2, 1, 33, 40",
        "0xCA, 30, 3, 10, 15, 20"})
    @DisplayName("so much data that a JPEG takes more than five seconds are refused, and what can be decoded is not")
    void dense(String frame, int megapixels, int components, int scans, int fits, int isTooLarge) throws Exception {
        JpegChecks.before(structure(Integer.decode(frame), megapixels, components, scans, fits), "a.jpg");
        JpegStructure dense = structure(Integer.decode(frame), megapixels, components, scans, isTooLarge);
        assertThrows(ImageException.TooLarge.class, () -> JpegChecks.before(dense, "a.jpg"));
    }

    @ParameterizedTest
    @CsvSource({"0xC2, 200, 3, 2", "0xC9, 71, 1, 1", "0xC3, 30, 1, 1", "0xC2, 60, 3, 10"})
    @DisplayName("a JPEG that is decoded whole, outside the heap or slowly, may have fewer pixels")
    void wholeJpeg(String frame, int megapixels, int components, int scans) {
        JpegStructure large = structure(Integer.decode(frame), megapixels, components, scans, 100);
        assertThrows(ImageException.TooLarge.class, () -> JpegChecks.before(large, "a.jpg"));
    }

    /** @param components 2 for subsampled colours */
    private static JpegStructure structure(int frame, int megapixels, int components, int scans, int megabytes) {
        long blocks = megapixels * 1_000_000L / 64 * (components == 2 ? 3 : 2 * components) / 2;
        int bytes = megabytes * 1_000_000;
        return new JpegStructure(frame, 8, megapixels * 100, 10_000, blocks, scans, bytes, bytes, 0, 0, true, true, 0);
    }

    @Test
    @DisplayName("a lossless JPEG of a few bytes and 400 megapixels is cut short; with data enough it is too large")
    void lossless() {
        assertThrows(ImageException.CutShort.class,
                () -> PhotoDecoder.decode(losslessJpeg(20_000, 100), "a.jpg"));
        assertThrows(ImageException.TooLarge.class,
                () -> PhotoDecoder.decode(losslessJpeg(9_000, 11_000_000), "a.jpg"));
    }

    @Test
    @DisplayName("a small lossless JPEG is decoded")
    void smallLossless() throws Exception {
        assertEquals(64, PhotoDecoder.decode(losslessJpeg(64, 600), "a.jpg").width());
    }

    /** @return grey of one level: each sample is a bit, which says that it differs by nothing from the one before */
    private static byte[] losslessJpeg(int side, int data) {
        ByteBuffer file = ByteBuffer.allocate(50 + data);
        file.putShort((short) 0xFFD8);
        file.putShort((short) 0xFFC3).putShort((short) 11).put((byte) 8).putShort((short) side).putShort((short) side)
                .put(new byte[] {1, 1, 0x11, 0});
        file.putShort((short) 0xFFC4).putShort((short) 20).put((byte) 0).put((byte) 1).put(new byte[16]);
        file.putShort((short) 0xFFDA).putShort((short) 8).put(new byte[] {1, 1, 0, 1, 0, 0});
        file.position(file.position() + data).putShort((short) 0xFFD9);
        return Arrays.copyOf(file.array(), file.position());
    }

    private static byte[] enlarged(byte[] jpeg, int width, int height) {
        byte[] large = jpeg.clone();
        int at = 0;
        while (large[at] != (byte) 0xFF || large[at + 1] != (byte) 0xC2) {
            at++;
        }
        ByteBuffer.wrap(large).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return large;
    }

    private static int scanOf(byte[] jpeg) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) 0xDA) {
            at++;
        }
        return at;
    }

    @Test
    @DisplayName("a lossless WebP of a few bytes and 268 million pixels is too large")
    void webp() {
        // Signature, then width - 1 and height - 1 in 14 bits each.
        ByteBuffer file = ByteBuffer.allocate(220).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(ISO_8859_1)).putInt(212).put("WEBPVP8L".getBytes(ISO_8859_1)).putInt(200);
        file.put((byte) 0x2F).putInt(16_382 | 16_382 << 14);
        assertThrows(ImageException.TooLarge.class, () -> PhotoDecoder.decode(file.array(), "a.webp"));
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 15000, 15600", "8, 6, 13000, 13500", "16, 6, 9300, 9400", "8, 0, 26000, 26500",
        "1, 0, 26000, 26500", "16, 2, 10500, 11000"})
    @DisplayName("a PNG that unpacks to more than can be read in five seconds is too large, by its header")
    void longPng(int depth, int colours, int fits, int isTooLarge) throws Exception {
        byte[] sound = TestPictures.file(GeneratedPicture.image(), "png");
        assertThrows(ImageException.TooLarge.class,
                () -> PhotoDecoder.decode(png(sound, isTooLarge, depth, colours), "a.png"));
        // Its data are for a smaller one.
        var other = assertThrows(ImageException.class,
                () -> PhotoDecoder.decode(png(sound, fits, depth, colours), "a.png"));
        assertFalse(other instanceof ImageException.TooLarge, other.toString());
    }

    /** @return a PNG with another square size, bit depth and kind of colours in its header */
    private static byte[] png(byte[] sound, int side, int depth, int colours) {
        byte[] file = sound.clone();
        ByteBuffer header = ByteBuffer.wrap(file);
        header.putInt(16, side).putInt(20, side).put(24, (byte) depth).put(25, (byte) colours);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg_20k_prog.jpg", "jpg_31k_prog.jpg", "slow-1751.webp", "webp_ll_16383.webp"})
    @DisplayName("files that were made for this are refused")
    void attacks(String name) throws Exception {
        assumeTrue(Files.isDirectory(ATTACKS), "needs ../shared/cases");
        byte[] file = Files.readAllBytes(ATTACKS.resolve(name));
        for (Detail detail : Detail.values()) {
            assertThrows(ImageException.class, () -> PhotoDecoder.decode(file, name, detail));
        }
    }
}
