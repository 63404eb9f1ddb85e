package lookalike.evaluation.report.chart;

import java.util.List;

/**
 * How much room words take, in any sans-serif type: charts are laid out before anybody knows in which one they will be
 * shown, so widths are those of common ones, rounded up.
 */
final class Words {

    private static final double NARROW = 0.34;
    private static final double USUAL = 0.58;
    private static final double WIDE = 0.74;
    private static final double FULL = 1.05;
    private static final int FIRST_FULL = 0x2E80;

    private Words() { }

    /** @return about how wide, in pixels at a type of {@code size} pixels */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Words::width).sum();
    }

    private static double width(int point) {
        if (point >= FIRST_FULL) {
            return FULL;
        }
        if ("iljtfrI.,:;'|!()[]/- ".indexOf(point) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(point) || "mw%@&".indexOf(point) >= 0 ? WIDE : USUAL;
    }

    /** @return the widest of them */
    static double widest(List<String> texts, double size) {
        return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
    }

    /** @return the text, cut with an ellipsis if it is wider than {@code room} */
    static String fitting(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
