package lookalike.evaluation.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale of round numbers.
 *
 * @param from its lower end
 * @param to its upper end, above {@code from}
 * @param step between two ticks, 1, 2 or 5 times a power of ten
 */
record Scale(double from, double to, double step) {

    /** Ends may be missed by so much of a step, because numbers in binary are not round. */
    private static final double TOLERANCE = 1e-9;

    /** @return from 0 to the first round number that is not below {@code highest}, with about {@code ticks} steps */
    static Scale upTo(double highest, int ticks) {
        double step = step(highest / ticks);
        return new Scale(0, Math.max(1, Math.ceil(highest / step - TOLERANCE)) * step, step);
    }

    /** @return from end to end as they are, with about {@code ticks} steps */
    static Scale between(double from, double to, int ticks) {
        return new Scale(from, to, step((to - from) / ticks));
    }

    private static double step(double wanted) {
        if (!(wanted > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted) + TOLERANCE));
        double digits = wanted / power;
        return power * (digits <= 1 + TOLERANCE ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    /** @return how far along the scale a value is, 0 to 1 from end to end */
    double share(double value) {
        return (value - from) / (to - from);
    }

    /** @return the round numbers on the scale, rising */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(to / step + TOLERANCE);
        for (long i = (long) Math.ceil(from / step - TOLERANCE); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** @return a tick with as many decimals as the step has */
    String label(double tick) {
        return NumberText.brief(tick, Math.max(0, (int) Math.ceil(-Math.log10(step) - TOLERANCE)));
    }
}
