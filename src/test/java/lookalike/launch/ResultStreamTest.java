package lookalike.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultStreamTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    @DisplayName("nothing is reported if all results arrive")
    void isQuietWhenAllIsWell() {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        assertFalse(lost(arrived));
        assertEquals("results", arrived.toString(StandardCharsets.UTF_8));
        assertEquals("", told.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("a reader that stops early is no problem")
    void isQuietAboutAReaderThatHasGone() {
        assertFalse(lost(failing("Broken pipe")));
        assertEquals("", told.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("results that are lost to a full disk are told")
    void tellsOfAFullDisk() {
        assertTrue(lost(failing("No space left on device")));
        assertEquals("The results could not be written (No space left on device); send them somewhere else.\n",
                told.toString(StandardCharsets.UTF_8));
    }

    private boolean lost(OutputStream destination) {
        ResultStream results = new ResultStream(destination);
        PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
        out.print("results");
        out.flush();
        return results.lost(new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
