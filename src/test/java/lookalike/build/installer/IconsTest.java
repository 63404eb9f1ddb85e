package lookalike.build.installer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconsTest {

    private static final byte[] SMALL = {1, 2, 3};
    private static final byte[] LARGE = {4, 5, 6, 7};
    private static final byte[] HUGE = {8};

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a PNG file of each size is written, and two runs write the same bytes")
    void writesEverySize() throws IOException {
        Icons.write(folder.resolve("first"));
        Icons.write(folder.resolve("second"));
        List<Path> files = new FileTree(folder.resolve("first")).children();
        assertEquals(Icons.SIZES.size() + 2, files.size());
        for (Path file : files) {
            assertArrayEquals(Files.readAllBytes(file),
                    Files.readAllBytes(folder.resolve("second").resolve(file.getFileName())), file.toString());
        }
        for (int size : Icons.SIZES) {
            BufferedImage picture = ImageIO.read(folder.resolve("first").resolve(Icons.fileName(size)).toFile());
            assertEquals(size + "x" + size, picture.getWidth() + "x" + picture.getHeight());
        }
    }

    @Test
    @DisplayName("the icon is transparent in its corners and shows a white shirt on blue")
    void drawsTheShirt() {
        BufferedImage icon = IconDrawing.draw(256);
        assertEquals(0, icon.getRGB(0, 0) >>> 24);
        assertEquals(0xff0969da, icon.getRGB(128, 20));
        assertEquals(0xffffffff, icon.getRGB(100, 140));
        assertNotEquals(icon.getRGB(100, 140), icon.getRGB(203, 199));
    }

    @Test
    @DisplayName("an ico file lists each picture up to 256 pixels, where it lies and how long it is")
    void writesWindowsIcons() {
        ByteBuffer ico = ByteBuffer.wrap(Icons.ico(pictures())).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(List.of(0, 1, 2), List.of((int) ico.getShort(0), (int) ico.getShort(2), (int) ico.getShort(4)));
        assertEquals(16, ico.get(6));
        assertEquals(0, ico.get(22), "256 is written as 0");
        assertArrayEquals(SMALL, slice(ico, ico.getInt(6 + 12), ico.getInt(6 + 8)));
        assertArrayEquals(LARGE, slice(ico, ico.getInt(22 + 12), ico.getInt(22 + 8)));
        assertEquals(6 + 2 * 16 + SMALL.length + LARGE.length, ico.capacity());
    }

    @Test
    @DisplayName("an icns file holds each picture in a chunk whose name tells its size")
    void writesMacIcons() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(Icons.icns(pictures()));
        assertEquals("icns", text(icns, 0));
        assertEquals(icns.capacity(), icns.getInt(4));
        int at = 8;
        for (var chunk : List.of("icp4", "ic08", "ic09")) {
            assertEquals(chunk, text(icns, at));
            at += icns.getInt(at + 4);
        }
        assertEquals(icns.capacity(), at);
        assertArrayEquals(SMALL, slice(icns, 16, icns.getInt(12) - 8));
    }

    private static SortedMap<Integer, byte[]> pictures() {
        SortedMap<Integer, byte[]> pictures = new TreeMap<>();
        pictures.put(16, SMALL);
        pictures.put(256, LARGE);
        pictures.put(512, HUGE);
        assertTrue(Icons.SIZES.containsAll(pictures.keySet()));
        return pictures;
    }

    private static String text(ByteBuffer bytes, int at) {
        return new String(slice(bytes, at, 4), StandardCharsets.US_ASCII);
    }

    private static byte[] slice(ByteBuffer bytes, int at, int length) {
        byte[] slice = new byte[length];
        bytes.get(at, slice);
        return slice;
    }
}
