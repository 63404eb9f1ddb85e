package lookalike.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files of all kinds, made for tests. */
final class PngFiles {

    static final int GREY = 0;
    static final int RGB = 2;
    static final int INDEXED = 3;
    static final int GREY_ALPHA = 4;
    static final int RGB_ALPHA = 6;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PngFiles() {}

    /** The levels of a picture's pixels, in the order of the file. */
    interface Samples {
        int level(int x, int y, int channel);
    }

    /**
     * @param type as in IHDR
     * @param depth bits a sample
     * @param chunks whole chunks to put before the pixels
     */
    static byte[] of(int width, int height, int type, int depth, Samples samples, byte[]... chunks) {
        int channels = new int[] {1, 0, 3, 1, 2, 0, 4}[type];
        int rowBytes = (width * channels * depth + 7) / 8;
        byte[] rows = new byte[height * (1 + rowBytes)];
        for (int y = 0; y < height; y++) {
            int bit = 8 * (y * (1 + rowBytes) + 1);
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    put(rows, bit, depth, samples.level(x, y, channel));
                    bit += depth;
                }
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        png.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth)
                .put((byte) type).put(new byte[3]).array()));
        for (byte[] chunk : chunks) {
            png.writeBytes(chunk);
        }
        png.writeBytes(chunk("IDAT", deflated(rows)));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static void put(byte[] rows, int bit, int depth, int level) {
        for (int i = 0; i < depth; i++) {
            int at = bit + i;
            rows[at / 8] |= (byte) ((level >> depth - 1 - i & 1) << 7 - at % 8);
        }
    }

    static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] packed = new byte[bytes.length + 1000];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    static byte[] chunk(String type, byte[] content) {
        CRC32 check = new CRC32();
        check.update(latin(type));
        check.update(content);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(latin(type)).put(content)
                .putInt((int) check.getValue()).array();
    }

    static byte[] gamma(int hundredThousandths) {
        return chunk("gAMA", ByteBuffer.allocate(4).putInt(hundredThousandths).array());
    }

    /** @param points white, red, green and blue, each x and y, in 100,000ths */
    static byte[] primaries(int... points) {
        ByteBuffer numbers = ByteBuffer.allocate(32);
        for (int point : points) {
            numbers.putInt(point);
        }
        return chunk("cHRM", numbers.array());
    }

    static byte[] codePoints(int primaries, int transfer) {
        return chunk("cICP", new byte[] {(byte) primaries, (byte) transfer, 0, 1});
    }

    static byte[] profile(byte[] icc) {
        return chunk("iCCP", joined(latin("a profile\0\0"), deflated(icc)));
    }

    static byte[] compressedText(String keyword, String text) {
        return chunk("zTXt", joined(latin(keyword + "\0\0"), deflated(latin(text))));
    }

    static byte[] plainText(String keyword, String text) {
        return chunk("tEXt", latin(keyword + "\0" + text));
    }

    static byte[] internationalText(String keyword, String text) {
        return chunk("iTXt", joined(latin(keyword + "\0\0\0\0\0"), latin(text)));
    }

    /** As ImageMagick writes it. */
    static String rawProfile(String name, byte[] profile) {
        return "\n%s\n%8d\n%s\n".formatted(name, profile.length,
                HexFormat.of().formatHex(profile).replaceAll(".{72}", "$0\n"));
    }

    /** Puts chunks behind IHDR. */
    static byte[] with(byte[] png, byte[] chunk) {
        int at = SIGNATURE.length + 25;
        return joined(joined(Arrays.copyOf(png, at), chunk), Arrays.copyOfRange(png, at, png.length));
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
