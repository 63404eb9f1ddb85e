package lookalike.evaluation.report.chart;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of an axis to show, and the labels of its ticks. XChart would label every tick of a logarithmic axis or
 * only the powers of ten.
 *
 * @param to above {@code from}
 * @param digits first digits of the ticks that are labelled
 */
record AxisRange(double from, double to, Set<Long> digits) {

    /** Choices of digits, by the distance of their two closest ticks as a fraction of a decade. */
    private static final List<Map.Entry<Double, Set<Long>>> CHOICES = List.of(
            Map.entry(Math.log10(10 / 9.0), Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L)),
            Map.entry(Math.log10(7 / 5.0), Set.of(1L, 2L, 3L, 5L, 7L)), Map.entry(Math.log10(2), Set.of(1L, 2L, 5L)));

    /**
     * @param labels how many labels fit
     * @return a range for values from {@code least} to {@code greatest}, both above 0, with a margin
     */
    static AxisRange logarithmic(double least, double greatest, int labels) {
        double from = least / 1.15;
        double to = greatest * 1.15;
        double apart = Math.log10(to / from) / labels;
        return new AxisRange(from, to, CHOICES.stream().filter(choice -> choice.getKey() >= apart).findFirst()
                .map(Map.Entry::getValue).orElse(Set.of(1L)));
    }

    /** @return a range for values from {@code least} to {@code greatest}, with a margin */
    static AxisRange linear(double least, double greatest) {
        double room = greatest > least ? (greatest - least) / 20 : 0.05;
        return new AxisRange(least - room, greatest + room, Set.of());
    }

    /** @return the label of a tick; empty if labels would be too close */
    String label(double tick) {
        if (!digits.isEmpty() && !digits.contains(firstDigit(tick))) {
            return "";
        }
        return tick >= 1000 ? NumberText.count(Math.round(tick)) : NumberText.brief(tick, 6);
    }

    private static long firstDigit(double tick) {
        return Math.round(tick / Math.pow(10, Math.floor(Math.log10(tick) + 1e-9)));
    }
}
