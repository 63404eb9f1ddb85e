package lookalike.catalogue.table.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a CSV's bytes. A byte order mark decides (UTF-8, UTF-16 of either order); without one it is UTF-8 if that
 * is valid, else Windows-1252, which Excel writes in Western Europe and America.
 */
final class CsvDecoder {

    private static final char MARK = '\uFEFF';

    private CsvDecoder() {}

    /** @return the text without a byte order mark */
    static String of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
