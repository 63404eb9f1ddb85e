package lookalike.image.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {

    /** @return the text as Latin-1, with {@code \xNN} for any byte */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\x", at)) {
                bytes.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
                at += 3;
            } else {
                bytes.write(text.charAt(at));
            }
        }
        return Arrays.copyOf(bytes.toByteArray(), Math.max(64, bytes.size()));
    }

    @ParameterizedTest
    @DisplayName("a file's first bytes say what it is")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "JPEG|\\xFF\\xD8\\xFF\\xE0\\x00\\x10JFIF", "JPEG|\\xFF\\xD8\\xFF\\xDB", "PNG|\\x89PNG\\x0D\\x0A\\x1A\\x0A",
        "GIF|GIF87a", "GIF|GIF89a", "BMP|BM\\x36\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x36\\x00\\x00\\x00\\x28",
        "WEBP|RIFF\\x24\\x00\\x00\\x00WEBPVP8 ", "TIFF|II*\\x00\\x08\\x00\\x00\\x00", "TIFF|MM\\x00*\\x00\\x00",
        "TIFF|II+\\x00\\x08\\x00\\x00\\x00", "HEIC|\\x00\\x00\\x00\\x18ftypheic\\x00\\x00\\x00\\x00mif1heic",
        "HEIC|\\x00\\x00\\x00\\x18ftypmif1\\x00\\x00\\x00\\x00mif1heic",
        "AVIF|\\x00\\x00\\x00\\x1Cftypavif\\x00\\x00\\x00\\x00avifmif1",
        "AVIF|\\x00\\x00\\x00\\x1Cftypmif1\\x00\\x00\\x00\\x00mif1avifmiaf",
        "CAMERA_RAW|\\x00\\x00\\x00\\x18ftypcrx \\x00\\x00\\x00\\x01crx isom",
        "CAMERA_RAW|II*\\x00\\x10\\x00\\x00\\x00CR\\x02\\x00", "CAMERA_RAW|FUJIFILMCCD-RAW 0201",
        "CAMERA_RAW|IIU\\x00\\x18\\x00\\x00\\x00", "CAMERA_RAW|IIRO\\x08\\x00\\x00\\x00",
        "JPEG_2000|\\x00\\x00\\x00\\x0CjP  \\x0D\\x0A\\x87\\x0A", "JPEG_2000|\\xFF\\x4F\\xFF\\x51\\x00",
        "JPEG_XL|\\xFF\\x0A\\xFA\\x1F", "JPEG_XL|\\x00\\x00\\x00\\x0CJXL \\x0D\\x0A\\x87\\x0A",
        "JPEG_XR|II\\xBC\\x01", "PHOTOSHOP|8BPS\\x00\\x01", "PHOTOSHOP|8BPS\\x00\\x02", "GIMP|gimp xcf v011",
        "ICON|\\x00\\x00\\x01\\x00\\x01\\x00\\x10\\x10\\x00\\x00\\x01\\x00", "POSTSCRIPT|%!PS-Adobe-3.0 EPSF-3.0",
        "SVG|<svg xmlns=", "SVG|<?xml version='1.0'?><!-- made --><svg width='3'>",
        "SVG|\\xEF\\xBB\\xBF<?xml version='1.0'?><svg>", "NETPBM|P6 3 3 255 ", "HIGH_DYNAMIC_RANGE|v/1\\x01",
        "HIGH_DYNAMIC_RANGE|#?RADIANCE", "QOI|qoif", "BPG|BPG\\xFB", "DIRECT_DRAW|DDS \\x7C\\x00\\x00\\x00"})
    void recognised(PictureFormat format, String head) {
        assertEquals(Optional.of(format), PictureFormat.of(bytes(head)));
    }

    @ParameterizedTest
    @DisplayName("what is no picture is not taken for one")
    @ValueSource(strings = {"", "BMW 3 series, red", "PK\\x03\\x04", "id,name,price", "P1,shirt,3.90", "P6 shirt",
        "<!DOCTYPE html><html>", "<html><body><svg>", "<?xml version='1.0'?><rss>", "%PDF-1.7", "GIF for you",
        "\\x00\\x00\\x00\\x18ftypisom\\x00\\x00\\x02\\x00isomiso2mp41", "\\x00\\x00\\x00\\x18ftypqt  ", "RIFF....WAVE",
        "\\x00\\x05\\x16\\x07\\x00\\x02\\x00\\x00Mac OS X", "II, the second", "SQLite format 3",
        "\\x00\\x00\\x01\\xBA"})
    void other(String head) {
        assertEquals(Optional.empty(), PictureFormat.of(bytes(head)));
        assertEquals(Optional.empty(), PictureFormat.of(head.getBytes(ISO_8859_1)));
    }

    @Test
    @DisplayName("the name decides only where the bytes do not: raw data that is stored as TIFF, and Targa")
    void named() {
        byte[] tiff = bytes("II*\\x00\\x08\\x00\\x00\\x00");
        assertEquals(Optional.of(PictureFormat.CAMERA_RAW), PictureFormat.of(tiff, "photos/IMG_1.NEF"));
        assertEquals(Optional.of(PictureFormat.TIFF), PictureFormat.of(tiff, "IMG_1.tif"));
        assertEquals(Optional.of(PictureFormat.PNG),
                PictureFormat.of(bytes("\\x89PNG\\x0D\\x0A\\x1A\\x0A"), "IMG_1.nef"));
        byte[] targa = new byte[64];
        targa[2] = 2;
        targa[16] = 24;
        assertEquals(Optional.of(PictureFormat.TARGA), PictureFormat.of(targa, "a.TGA"));
        assertEquals(Optional.empty(), PictureFormat.of(targa, "a.bin"));
        assertEquals(Optional.empty(),
                PictureFormat.of("some text, which is long enough".getBytes(ISO_8859_1), "a.tga"));
        assertEquals(Optional.of(PictureFormat.JPEG), PictureFormat.ofName("folder.x/A.JPG"));
        assertEquals(Optional.empty(), PictureFormat.ofName("jpg.txt"));
    }

    @Test
    @DisplayName("six formats are read everywhere, raw data and drawings nowhere")
    void readable() {
        for (PictureFormat format : new PictureFormat[] {PictureFormat.JPEG, PictureFormat.PNG, PictureFormat.GIF,
            PictureFormat.BMP, PictureFormat.WEBP, PictureFormat.TIFF}) {
            assertTrue(format.isReadable(), format.name());
        }
        assertFalse(PictureFormat.CAMERA_RAW.isReadable());
        assertFalse(PictureFormat.SVG.isReadable());
    }
}
