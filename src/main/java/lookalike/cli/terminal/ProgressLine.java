package lookalike.cli.terminal;

import java.time.Duration;
import java.util.Locale;

/**
 * Says in words how far a piece of work has come.
 *
 * @param unit what is counted, in the plural; empty where only the share means something
 */
public record ProgressLine(String unit) {

    private static final double SECONDS_BEFORE_A_RATE = 1;
    /** Of the work that a forecast is made from: with less than one part in so many done it would be a guess. */
    private static final int PARTS = 1000;

    /**
     * @param done units finished, 0 to {@code total}
     * @param total all units, or -1 while that is not known
     * @param first units that were finished when the clock started; they say nothing about speed
     * @param elapsed since then
     * @return for instance {@code 8,210 of 12,480 pictures, 76 a second, 2 min left}
     */
    String text(long done, long total, long first, Duration elapsed) {
        String state = state(done, total);
        double seconds = elapsed.toMillis() / 1000.0;
        if (seconds < SECONDS_BEFORE_A_RATE || done <= first) {
            return state;
        }
        double rate = (done - first) / seconds;
        String speed = unit.isEmpty() ? "" : ", " + rate(rate) + " a second";
        boolean foreseeable = done < total && PARTS * (done - first) >= total - first;
        String left = !foreseeable ? "" : ", " + inWords((total - done) / rate) + " left";
        return state + speed + left;
    }

    private String state(long done, long total) {
        if (unit.isEmpty()) {
            return total > 0 ? "%d %%".formatted(100 * done / total) : "working";
        }
        return total < 0
                ? String.format(Locale.ROOT, "%,d %s", done, unit)
                : String.format(Locale.ROOT, "%,d of %,d %s", done, total, unit);
    }

    /** @return one decimal below ten, none above */
    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
    }

    private static String inWords(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        long minutes = Math.round(whole / 60.0);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
