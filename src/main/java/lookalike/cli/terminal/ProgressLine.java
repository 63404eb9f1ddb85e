package lookalike.cli.terminal;

import java.util.Locale;
import lookalike.service.job.RateEstimator;

/**
 * Words the progress of a job.
 *
 * @param unit what is counted, in the plural; empty if only the share has a meaning
 */
record ProgressLine(String unit) {

    /**
     * @param done units finished, 0 to {@code total}
     * @param total all units, or -1 while that is not known
     * @param rate the current speed
     * @return for instance {@code 8,210 of 12,480 pictures, 76 a second, 2 min left}
     */
    String text(long done, long total, RateEstimator.Reading rate) {
        String speed = unit.isEmpty() || rate.perSecond() <= 0 ? "" : ", " + inWords(rate.perSecond()) + " a second";
        String left = done >= total || rate.secondsLeft().isEmpty() ? ""
                : ", " + inWords(rate.secondsLeft().getAsLong()) + " left";
        return state(done, total) + speed + left;
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
    private static String inWords(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
    }

    private static String inWords(long seconds) {
        if (seconds < 60) {
            return Math.max(1, seconds) + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
