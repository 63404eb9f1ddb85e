package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChartColorTest {

    private static final double FOR_TEXT = 4.5;
    private static final double FOR_LINES = 3;

    static Stream<Arguments> pairs() {
        Stream<Arguments> text = Stream.of(ChartColor.TEXT, ChartColor.MUTED, ChartColor.ACCENT, ChartColor.CONTRARY)
                .flatMap(color -> Stream.of(ChartColor.PAPER, ChartColor.PANEL)
                        .map(ground -> Arguments.of(color, ground, FOR_TEXT)));
        Stream<Arguments> lines = Stream.of(ChartColor.AXIS, ChartColor.ACCENT_AREA, ChartColor.CONTRARY_AREA)
                .map(color -> Arguments.of(color, ChartColor.PAPER, FOR_LINES));
        Stream<Arguments> across = Stream.of(ChartColor.ACCENT_AREA, ChartColor.CONTRARY_AREA)
                .map(area -> Arguments.of(ChartColor.TEXT, area, FOR_LINES));
        Stream<Arguments> map = IntStream.range(0, ChartColor.heat().size()).mapToObj(step -> Arguments.of(
                ChartColor.onHeat((step + 0.5) / ChartColor.heat().size()), ChartColor.heat().get(step), FOR_TEXT));
        return Stream.of(text, lines, across, map).flatMap(pairs -> pairs);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @DisplayName("what is drawn can be told from what it is drawn on, in both themes")
    @MethodSource("pairs")
    void canBeRead(ChartColor color, ChartColor ground, double least) {
        for (ChartTheme theme : ChartTheme.values()) {
            double contrast = contrast(color.in(theme), ground.in(theme));
            assertTrue(contrast >= least, color + " on " + ground + ": " + contrast);
        }
    }

    /** As the Web Content Accessibility Guidelines 2.1 define it, 1 to 21. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
