package lookalike.service.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RateEstimatorTest {

    private static final long SECOND = 1_000_000_000L;
    private long now = 5;
    private final RateEstimator pace = new RateEstimator(() -> now);

    @Test
    @DisplayName("nothing is promised during the first second")
    void waitsASecond() {
        assertEquals(new RateEstimator.Reading(0, OptionalLong.empty()), pace.reached(10, 100));
        now += SECOND / 2;
        assertEquals(new RateEstimator.Reading(0, OptionalLong.empty()), pace.reached(20, 100));
    }

    @Test
    @DisplayName("the time left follows from the pace")
    void tellsTheTimeLeft() {
        pace.reached(0, 240);
        now += 4 * SECOND;
        assertEquals(new RateEstimator.Reading(30, OptionalLong.of(4)), pace.reached(120, 240));
    }

    @Test
    @DisplayName("items skipped at the start no longer count after a while")
    void forgetsAFastStart() {
        pace.reached(0, 20_000);
        now += SECOND;
        pace.reached(10_000, 20_000);
        for (int second = 1; second <= 10; second++) {
            now += SECOND;
            pace.reached(10_000 + 10L * second, 20_000);
        }
        now += SECOND;
        assertEquals(10, pace.reached(10_110, 20_000).perSecond());
    }

    @Test
    @DisplayName("without a total there is a pace and no time left")
    void knowsNoEnd() {
        pace.reached(0, -1);
        now += 2 * SECOND;
        assertEquals(new RateEstimator.Reading(50, OptionalLong.empty()), pace.reached(100, -1));
    }
}
