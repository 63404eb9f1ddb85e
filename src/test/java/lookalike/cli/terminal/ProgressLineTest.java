package lookalike.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import lookalike.service.job.RateEstimator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    @ParameterizedTest(name = "{0} of {1} at {2} a second: {4}")
    @DisplayName("done, total, speed and time left are told as far as they are known")
    @CsvSource(delimiter = ';', value = {
        "0; 12480; 0; ; '0 of 12,480 pictures'",
        "8210; 12480; 76; 56; '8,210 of 12,480 pictures, 76 a second, 56 s left'",
        "3; 100; 1.5; 65; '3 of 100 pictures, 1.5 a second, 1 min left'",
        "100; 40100; 10; 4000; '100 of 40,100 pictures, 10 a second, 1 h 7 min left'",
        "9999; 10000; 5000; 0; '9,999 of 10,000 pictures, 5,000 a second, 1 s left'",
        "100; 100; 10; 0; '100 of 100 pictures, 10 a second'",
        "1500; -1; 0; ; '1,500 pictures'",
        "1500; -1; 500; ; '1,500 pictures, 500 a second'",
    })
    void tells(long done, long total, double perSecond, Long secondsLeft, String text) {
        OptionalLong left = secondsLeft == null ? OptionalLong.empty() : OptionalLong.of(secondsLeft);
        assertEquals(text, new ProgressLine("pictures").text(done, total, new RateEstimator.Reading(perSecond, left)));
    }

    @Test
    @DisplayName("where the unit means nothing to people, the share and the time left are told")
    void tellsTheShare() {
        ProgressLine line = new ProgressLine("");
        assertEquals("45 %, 12 s left",
                line.text(45_000, 100_000, new RateEstimator.Reading(4500, OptionalLong.of(12))));
        assertEquals("working", line.text(45_000, -1, new RateEstimator.Reading(0, OptionalLong.empty())));
    }
}
