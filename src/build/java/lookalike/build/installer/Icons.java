package lookalike.build.installer;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/** The files of the program's icon, in every size and format that a system needs. */
final class Icons {

    /** The sides of the PNG files, in pixels. */
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    /** In a Windows icon a side of 256, the largest, is written as 0. */
    private static final int LARGEST_OF_WINDOWS = 256;
    private static final Map<Integer, String> CHUNKS = Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07",
            256, "ic08", 512, "ic09");

    private Icons() {}

    /** Writes {@code lookalike-N.png}, {@code lookalike.ico} and {@code lookalike.icns}. */
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        SortedMap<Integer, byte[]> pictures = new TreeMap<>();
        for (int size : SIZES) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(IconDrawing.draw(size), "png", bytes);
            pictures.put(size, bytes.toByteArray());
            Files.write(folder.resolve(fileName(size)), bytes.toByteArray());
        }
        Files.write(folder.resolve("lookalike.ico"), ico(pictures));
        Files.write(folder.resolve("lookalike.icns"), icns(pictures));
    }

    static String fileName(int size) {
        return "lookalike-" + size + ".png";
    }

    /**
     * PNG pictures in the directory format of Windows. Little-endian:
     * <pre>
     * 0        int16  0
     * 2        int16  1, icons
     * 4        int16  n, their number
     * 6+16i    byte   width, byte height, 0 for 256; byte 0; byte 0; int16 1 plane; int16 32 bits a pixel;
     *          int32  length of the picture, int32 its offset in the file
     * 6+16n    the pictures
     * </pre>
     */
    static byte[] ico(SortedMap<Integer, byte[]> pictures) {
        SortedMap<Integer, byte[]> used = pictures.headMap(LARGEST_OF_WINDOWS + 1);
        int at = 6 + 16 * used.size();
        int length = at + used.values().stream().mapToInt(bytes -> bytes.length).sum();
        ByteBuffer ico = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) used.size());
        for (Map.Entry<Integer, byte[]> each : used.entrySet()) {
            byte side = (byte) (each.getKey() % LARGEST_OF_WINDOWS);
            ico.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(each.getValue().length).putInt(at);
            at += each.getValue().length;
        }
        used.values().forEach(ico::put);
        return ico.array();
    }

    /**
     * PNG pictures as macOS has them. Big-endian:
     * <pre>
     * 0  byte[4]  "icns"
     * 4  int32    length of the file
     * 8  chunks   byte[4] type, which tells the size of the picture; int32 length with these 8 bytes; the picture
     * </pre>
     */
    static byte[] icns(SortedMap<Integer, byte[]> pictures) throws IOException {
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        pictures.forEach((size, bytes) -> {
            if (CHUNKS.containsKey(size)) {
                chunks.put(CHUNKS.get(size), bytes);
            }
        });
        ByteArrayOutputStream icns = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(icns);
        out.writeBytes("icns");
        out.writeInt(8 + chunks.values().stream().mapToInt(bytes -> 8 + bytes.length).sum());
        for (Map.Entry<String, byte[]> chunk : chunks.entrySet()) {
            out.writeBytes(chunk.getKey());
            out.writeInt(8 + chunk.getValue().length);
            out.write(chunk.getValue());
        }
        return icns.toByteArray();
    }
}
