package lookalike.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    @ParameterizedTest(name = "{0} of {1} after {3} ms, beginning at {2}: {4}")
    @DisplayName("done, total, speed and time left are told as far as they are known")
    @CsvSource(delimiter = ';', value = {
        "0; 12480; 0; 0; '0 of 12,480 pictures'",
        "50; 12480; 0; 900; '50 of 12,480 pictures'",
        "8210; 12480; 0; 108000; '8,210 of 12,480 pictures, 76 a second, 56 s left'",
        "3; 100; 0; 2000; '3 of 100 pictures, 1.5 a second, 1 min left'",
        "100; 40100; 0; 10000; '100 of 40,100 pictures, 10 a second, 1 h 7 min left'",
        "30; 40100; 0; 10000; '30 of 40,100 pictures, 3.0 a second'",
        "9000; 10000; 8000; 100000; '9,000 of 10,000 pictures, 10 a second, 2 min left'",
        "8000; 10000; 8000; 5000; '8,000 of 10,000 pictures'",
        "100; 100; 0; 10000; '100 of 100 pictures, 10 a second'",
        "1500; -1; 0; 0; '1,500 pictures'",
        "1500; -1; 0; 3000; '1,500 pictures, 500 a second'",
    })
    void tells(long done, long total, long first, long millis, String text) {
        assertEquals(text, new ProgressLine("pictures").text(done, total, first, Duration.ofMillis(millis)));
    }

    @Test
    @DisplayName("where the unit means nothing to people, the share and the time left are told")
    void tellsTheShare() {
        ProgressLine line = new ProgressLine("");
        assertEquals("45 %, 12 s left", line.text(45_000, 100_000, 0, Duration.ofSeconds(10)));
        assertEquals("working", line.text(45_000, -1, 0, Duration.ZERO));
    }
}
