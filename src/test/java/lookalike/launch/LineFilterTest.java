package lookalike.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFilterTest {

    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final LineFilter filter = new LineFilter(passed, "WARNING: one");

    @ParameterizedTest
    @DisplayName("the line is left out once, whole lines only, and all else comes through")
    @CsvSource({"WARNING: one|, ''", "WARNING: one~|next, next", "before|WARNING: one|after, before|after",
        "WARNING: one|WARNING: one|, WARNING: one|", "WARNING: one more|, WARNING: one more|",
        "a WARNING: one|, a WARNING: one|", "WARNING: o, WARNING: o",
        "WARNING: oWARNING: one|, WARNING: oWARNING: one|",
        "W|WARNING: one|x, W|x", "'', ''", "||, ||"})
    void leavesTheLineOut(String text, String left) throws IOException {
        for (byte next : bytes(text)) {
            filter.write(next);
        }
        filter.close();
        assertEquals(left, text(passed));
    }

    @Test
    @DisplayName("half a line that cannot be the one is passed on at once, as progress in a terminal needs")
    void keepsNothingBack() throws IOException {
        byte[] progress = bytes("WARNING: on the way 5 %");
        filter.write(progress, 0, progress.length);
        assertEquals("WARNING: on the way 5 %", text(passed));
        byte[] more = bytes("..|WARNING: one|12 %");
        filter.write(more, 2, more.length - 2);
        assertEquals("WARNING: on the way 5 %|12 %", text(passed));
    }

    private static byte[] bytes(String text) {
        return text.replace('|', '\n').replace('~', '\r').getBytes(UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace('\n', '|');
    }
}
