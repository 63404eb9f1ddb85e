package lookalike.evaluation.report.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InkTest {

    private static final double FOR_WORDS = 4.5;
    private static final double FOR_LINES = 3;

    static Stream<Arguments> pairs() {
        Stream<Arguments> words = Stream.of(Ink.TEXT, Ink.MUTED, Ink.ACCENT, Ink.CONTRARY)
                .flatMap(ink -> Stream.of(Ink.PAPER, Ink.PANEL).map(ground -> Arguments.of(ink, ground, FOR_WORDS)));
        Stream<Arguments> lines = Stream.of(Ink.AXIS, Ink.ACCENT_AREA, Ink.CONTRARY_AREA)
                .map(ink -> Arguments.of(ink, Ink.PAPER, FOR_LINES));
        Stream<Arguments> across = Stream.of(Ink.ACCENT_AREA, Ink.CONTRARY_AREA)
                .map(area -> Arguments.of(Ink.TEXT, area, FOR_LINES));
        Stream<Arguments> map = Stream.of(0, .2, .4, .6, .8, 1)
                .map(share -> Arguments.of(Ink.onHeat(share.doubleValue()), Ink.heat(share.doubleValue()), FOR_WORDS));
        return Stream.of(words, lines, across, map).flatMap(pairs -> pairs);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @DisplayName("what is drawn can be told from what it is drawn on, in both themes")
    @MethodSource("pairs")
    void canBeRead(Ink ink, Ink ground, double least) {
        for (ToIntFunction<Ink> theme : List.<ToIntFunction<Ink>>of(Ink::light, Ink::dark)) {
            double contrast = contrast(theme.applyAsInt(ink), theme.applyAsInt(ground));
            assertTrue(contrast >= least, ink + " on " + ground + ": " + contrast);
        }
    }

    /** As the Web Content Accessibility Guidelines 2.1 define it, 1 to 21. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xFF) + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
