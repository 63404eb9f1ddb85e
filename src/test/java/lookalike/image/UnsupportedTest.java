package lookalike.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lookalike.Fact;
import lookalike.image.format.PictureFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sound but not decoded is named, and not called damaged. */
class UnsupportedTest {

    private static final Path FIELD = Path.of("../shared/cases/field/21-unsupported-called-damaged");

    @ParameterizedTest
    @CsvSource({"197, HIERARCHICAL_JPEG", "198, HIERARCHICAL_JPEG", "205, HIERARCHICAL_JPEG", "203, ARITHMETIC_JPEG",
        "247, JPEG_LS"})
    @DisplayName("a rare kind of JPEG is named by its frame")
    void jpeg(int frame, UnsupportedKind kind) {
        byte[] file = TestPictures.file(GeneratedPicture.image(), "jpeg");
        file[frameOf(file) + 1] = (byte) frame;
        assertEquals(kind, kindOf(file));
    }

    @Test
    @DisplayName("so is one of 12 bits")
    void twelveBits() {
        byte[] file = TestPictures.file(GeneratedPicture.image(), "jpeg");
        file[frameOf(file) + 4] = 12;
        assertEquals(UnsupportedKind.TWELVE_BIT_JPEG, kindOf(file));
    }

    private static int frameOf(byte[] jpeg) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) 0xC0) {
            at++;
        }
        return at;
    }

    @Test
    @DisplayName("other formats are named by their first bytes")
    void formats() {
        Map<PictureFormat, String> heads = new TreeMap<>(Map.of(
                PictureFormat.JPEG_2000, "\0\0\0\fjP  \r\n\u0087\n", PictureFormat.JPEG_XL, "\0\0\0\fJXL \r\n\u0087\n",
                PictureFormat.PHOTOSHOP, "8BPS\0\1", PictureFormat.SVG, "<svg xmlns='http://www.w3.org/2000/svg'/>",
                PictureFormat.ICON, "\0\0\1\0\1\0\20\20\0\0\1\0", PictureFormat.CAMERA_RAW, "FUJIFILMCCD-RAW 0201",
                PictureFormat.GIMP, "gimp xcf v011", PictureFormat.NETPBM, "P6 2 2 255 ABCDEFGHIJKL"));
        heads.forEach((format, head) -> assertEquals(format, kindOf(Arrays.copyOf(head.getBytes(ISO_8859_1), 200))));
    }

    @Test
    @DisplayName("a TIFF with a compression that no reader knows is a rare kind")
    void tiff() {
        assertEquals(UnsupportedKind.RARE_TIFF, kindOf(tiff(new int[] {259, 3, 1, 50_000})));
        assertEquals(UnsupportedKind.RARE_TIFF, kindOf(tiff(new int[] {259, 3, 1, 34_712})));
    }

    @Test
    @DisplayName("raw data of a camera that begin as TIFF are not taken for the thumbnail in them")
    void raw() {
        assertEquals(PictureFormat.CAMERA_RAW,
                kindOf(tiff(new int[] {259, 3, 1, 1}, new int[] {0xC612, 1, 4, 0x00000401})));
        assertEquals(PictureFormat.CAMERA_RAW, kindOf(tiff(new int[] {254, 4, 1, 1},
                new int[] {259, 3, 1, 1}, new int[] {271, 2, 4, 0x004B494E}, new int[] {330, 4, 1, 8})));
    }

    /** A TIFF of 2 x 1 pixels with some tags of its own, in the order of their numbers. */
    private static byte[] tiff(int[]... own) {
        int[][] usual = {{256, 3, 1, 2}, {257, 3, 1, 1}, {258, 3, 1, 8}, {262, 3, 1, 2}, {273, 4, 1, 8}, {277, 3, 1, 3},
            {278, 3, 1, 1}, {279, 4, 1, 6}};
        List<int[]> tags = new ArrayList<>(List.of(usual));
        tags.addAll(List.of(own));
        tags.sort(Comparator.comparingInt(tag -> tag[0]));
        ByteBuffer tiff = ByteBuffer.allocate(14 + 2 + 12 * tags.size() + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(ISO_8859_1)).putShort((short) 42).putInt(14).put(new byte[] {10, 20, 30, 100, 110, 120});
        tiff.putShort((short) tags.size());
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
        }
        return tiff.putInt(0).array();
    }

    private static Fact kindOf(byte[] file) {
        var problem = assertThrows(ImageException.Unsupported.class, () -> PhotoDecoder.decode(file, "photo"));
        return (Fact) problem.details().get(1);
    }

    @Test
    @DisplayName("files as people have them")
    void field() throws Exception {
        assumeTrue(Files.isDirectory(FIELD), "needs ../shared/cases");
        assertEquals(UnsupportedKind.RARE_TIFF, kindOf(Files.readAllBytes(FIELD.resolve("zstd.tif"))));
    }
}
