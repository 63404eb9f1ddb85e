package lookalike.evaluation.report.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours of a report by purpose, in both themes. Text has a contrast of at least 4.5 to 1 to its background,
 * lines that carry meaning 3 to 1.
 */
public enum ChartColor {

    /** The background. */
    PAPER(0xffffff, 0x14171a),
    /** The background of boxes. */
    PANEL(0xf5f7f9, 0x1c2126),
    /** Text and numbers. */
    TEXT(0x1b1f24, 0xe6e9ec),
    /** Secondary text. */
    MUTED(0x57606a, 0x9da7b1),
    /** Grid lines. */
    RULE(0xd8dee4, 0x343b43),
    /** Axes, frames, reference lines. */
    AXIS(0x6e7781, 0x848f9a),
    /** Measured values, and relevant results. */
    ACCENT(0x1f5fa8, 0x6cb0f5),
    /** The opposite: irrelevant results. */
    CONTRARY(0xa8501c, 0xee9a5c),
    /** The same two for areas, paler, so that lines of {@link #TEXT} can be seen on them. */
    ACCENT_AREA(0x5b8fc7, 0x3f7fbf),
    CONTRARY_AREA(0xc07843, 0xb06a38),
    /** Shares in a map, from low to high. Dark text is written on the first four, light text on the others. */
    HEAT_1(0xe6eff9, 0x16283b),
    HEAT_2(0xc5daf1, 0x1a3756),
    HEAT_3(0x9bc0e6, 0x204a74),
    HEAT_4(0x6a9fd6, 0x2a6194),
    HEAT_5(0x2f6bb0, 0x6ea8dc),
    HEAT_6(0x174a86, 0x9ccbf5);

    private static final List<ChartColor> HEAT = List.of(HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6);
    private static final int LIGHT_TEXT_FROM = 4;

    private final int light;
    private final int dark;

    ChartColor(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** @return the colour in a theme; paper is always {@link ChartTheme#LIGHT} */
    Color in(ChartTheme theme) {
        return new Color(theme == ChartTheme.LIGHT ? light : dark);
    }

    /** @return the colours of a map, for equal parts of the shares from 0 to 1 */
    static List<ChartColor> heat() {
        return HEAT;
    }

    /** @return the colour of text on a share from 0 to 1 in a map */
    static ChartColor onHeat(double share) {
        return (int) (share * HEAT.size()) < LIGHT_TEXT_FROM ? TEXT : PAPER;
    }

    /** @return the name of its CSS variable, without the leading hyphens */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return style rules that define all colours as variables, in both themes; paper is always light */
    public static String styles() {
        return ":root{" + variables(ChartTheme.LIGHT) + "}\n@media screen and (prefers-color-scheme:dark){:root{"
                + variables(ChartTheme.DARK) + "}}\n";
    }

    private static String variables(ChartTheme theme) {
        return Arrays.stream(values()).map(color -> "--" + color.css() + ":" + color.hex(theme) + ";")
                .collect(Collectors.joining());
    }

    /** @return the colour as SVG and CSS write it */
    String hex(ChartTheme theme) {
        return String.format(Locale.ROOT, "#%06x", in(theme).getRGB() & 0xFFFFFF);
    }
}
