package lookalike.evaluation.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Formats numbers for people, the same in every locale. */
public final class NumberText {

    private NumberText() {}

    /** @return a measure with four decimals, for instance {@code 0.7613} */
    public static String measure(double value) {
        return fixed(value, 4);
    }

    /** @return a number with this many decimals */
    public static String fixed(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** @return a share with one decimal, or with two significant digits if it is less than a percent */
    public static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        int decimals = share > 0 && share < 0.01 ? 2 : 1;
        return percent.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    /** @return a count, for instance {@code 42,072} */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** @return a number with as many decimals as it needs and at most {@code decimals} */
    public static String brief(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
