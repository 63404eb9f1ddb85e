package lookalike.evaluation.report.chart;

import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * The colours of a report by what they are for, in both themes. Text reaches a contrast of 4.5 to 1 to what it is
 * written on, lines that carry meaning 3 to 1.
 */
public enum Ink {

    /** What everything is drawn on. */
    PAPER(0xffffff, 0x14171a),
    /** The ground of boxes. */
    PANEL(0xf5f7f9, 0x1c2126),
    /** Words and numbers. */
    TEXT(0x1b1f24, 0xe6e9ec),
    /** Words that are there to be looked up. */
    MUTED(0x57606a, 0x9da7b1),
    /** Rules that guide the eye and say nothing. */
    RULE(0xd8dee4, 0x343b43),
    /** Axes, frames, lines to compare with. */
    AXIS(0x6e7781, 0x848f9a),
    /** What is measured, and what is relevant. */
    ACCENT(0x1f5fa8, 0x6cb0f5),
    /** The opposite of it. */
    CONTRARY(0xa8501c, 0xee9a5c),
    /** The same two as areas, quieter, so that lines of {@link #TEXT} are seen across them. */
    ACCENT_AREA(0x5b8fc7, 0x3f7fbf),
    CONTRARY_AREA(0xc07843, 0xb06a38),
    /** Shares in a map, from few to many. Dark words are written on the first four, light ones on the others. */
    HEAT_1(0xe6eff9, 0x16283b),
    HEAT_2(0xc5daf1, 0x1a3756),
    HEAT_3(0x9bc0e6, 0x204a74),
    HEAT_4(0x6a9fd6, 0x2a6194),
    HEAT_5(0x2f6bb0, 0x6ea8dc),
    HEAT_6(0x174a86, 0x9ccbf5);

    private static final Ink[] HEAT = {HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6};
    private static final int LIGHT_WORDS_FROM = 4;

    private final int light;
    private final int dark;

    Ink(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** @return the colour in the light theme and on paper, 0xRRGGBB */
    public int light() {
        return light;
    }

    /** @return the colour in the dark theme, 0xRRGGBB */
    public int dark() {
        return dark;
    }

    /** @return the ink of a share from 0 to 1 in a map */
    static Ink heat(double share) {
        return HEAT[heatLevel(share)];
    }

    /** @return the ink for words on {@link #heat} */
    static Ink onHeat(double share) {
        return heatLevel(share) < LIGHT_WORDS_FROM ? TEXT : PAPER;
    }

    private static int heatLevel(double share) {
        return Math.clamp((int) Math.floor(share * HEAT.length), 0, HEAT.length - 1);
    }

    /** @return its name in CSS: the variable {@code --name}, the classes {@code fill-name} and {@code line-name} */
    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the light colour as SVG and CSS write it */
    String hex() {
        return hex(light);
    }

    /** @return style rules that define all inks in both themes; paper is always light */
    public static String styles() {
        StringBuilder rules = new StringBuilder(":root{").append(variables(Ink::light)).append("}\n");
        rules.append("@media screen and (prefers-color-scheme:dark){:root{").append(variables(Ink::dark))
                .append("}}\n");
        for (Ink ink : values()) {
            rules.append(".fill-%1$s{fill:var(--%1$s)}.line-%1$s{stroke:var(--%1$s)}\n".formatted(ink.css()));
        }
        return rules.toString();
    }

    private static String variables(ToIntFunction<Ink> theme) {
        StringBuilder variables = new StringBuilder();
        for (Ink ink : values()) {
            variables.append("--").append(ink.css()).append(':').append(hex(theme.applyAsInt(ink))).append(';');
        }
        return variables.toString();
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
