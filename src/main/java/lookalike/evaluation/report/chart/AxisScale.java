package lookalike.evaluation.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis that measurements are drawn along: in equal steps, or in equal ratios.
 *
 * @param from its lower end
 * @param to its upper end, above {@code from}
 * @param isRatio whether equal ratios take equal lengths
 */
record AxisScale(double from, double to, boolean isRatio) {

    private static final int TICKS = 5;
    private static final double[] DIGITS = {1, 2, 5};

    /** @return room for values from {@code least} to {@code greatest}, both above 0, with a little around them */
    static AxisScale ratios(double least, double greatest) {
        return new AxisScale(least / 1.15, greatest * 1.15, true);
    }

    /** @return room for values from {@code least} to {@code greatest}, with a little around them */
    static AxisScale even(double least, double greatest) {
        double room = greatest > least ? (greatest - least) / 20 : 0.05;
        return new AxisScale(least - room, greatest + room, false);
    }

    /** @return how far along the axis a value is, 0 to 1 from end to end */
    double share(double value) {
        return isRatio ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** @return round numbers on the axis, rising */
    List<Double> ticks() {
        if (!isRatio) {
            return Scale.between(from, to, TICKS).ticks();
        }
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++) {
            for (double digit : DIGITS) {
                double tick = digit * Math.pow(10, power);
                if (tick >= from && tick <= to) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    String label(double tick) {
        return isRatio ? tick >= 1000 ? NumberText.count(Math.round(tick)) : NumberText.brief(tick, 6)
                : Scale.between(from, to, TICKS).label(tick);
    }
}
