package lookalike.catalogue.table.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. A byte order mark decides its encoding; without one it is UTF-16 or UTF-32 if every second byte
 * or three of four are 0, UTF-8 if that is valid, and UTF-8 with single bytes of Windows-1252 if that is valid for
 * the most part, as after an edit with an old program. Otherwise the letters decide.
 *
 * @param text without a byte order mark and NUL characters
 * @param encoding its name
 */
record DecodedText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final int SAMPLE = 4096;

    static DecodedText of(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new DecodedText(clean(new String(bytes, wide)), wide.name());
        }
        if (isUtf8(bytes)) {
            return new DecodedText(clean(new String(bytes, StandardCharsets.UTF_8)), "UTF-8");
        }
        Mixed mixed = mixed(bytes);
        if (mixed.strays <= mixed.sequences) {
            return new DecodedText(clean(mixed.text), "UTF-8, " + mixed.strays + " bytes of windows-1252");
        }
        Charset charset = TextEncoding.of(bytes);
        return new DecodedText(clean(new String(bytes, charset)), charset.name());
    }

    /** @return UTF-16 or UTF-32 of either order; null if it is neither */
    private static @Nullable Charset wide(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[4];
        int length = Math.min(bytes.length, SAMPLE) / 4 * 4;
        for (int i = 0; i < length; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
        }
        int most = length / 4 - length / 40;
        if (length == 0 || Math.max(zeros[1] + zeros[3], zeros[0] + zeros[2]) < length / 5) {
            return null;
        }
        if (zeros[1] >= most && zeros[2] >= most && zeros[3] >= most) {
            return Charset.forName("UTF-32LE");
        }
        if (zeros[0] >= most && zeros[1] >= most && zeros[2] >= most) {
            return Charset.forName("UTF-32BE");
        }
        int high = zeros[1] + zeros[3];
        int low = zeros[0] + zeros[2];
        return high > 4 * low ? StandardCharsets.UTF_16LE : low > 4 * high ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes piece by piece, as the characters would need twice the memory of the bytes. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer piece = CharBuffer.allocate(SAMPLE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(in, piece.clear(), true);
        }
        return !result.isError();
    }

    private record Mixed(String text, int strays, int sequences) {}

    /** Reads UTF-8, and every byte that is none as Windows-1252. */
    private static Mixed mixed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int strays = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            byte[] stray = new byte[result.length()];
            in.get(stray);
            out.put(WINDOWS.decode(ByteBuffer.wrap(stray)));
            strays++;
        }
        int sequences = 0;
        String text = out.flip().toString();
        for (int i = 0; i < text.length(); i++) {
            sequences += text.charAt(i) >= 128 ? 1 : 0;
        }
        return new Mixed(text, strays, sequences - strays);
    }

    private static String clean(String text) {
        String bare = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return bare.indexOf(0) < 0 ? bare : bare.replace("\0", "");
    }
}
