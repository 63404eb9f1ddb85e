package lookalike.build.sample.drawing;

import java.awt.Color;

/** The colours with their names in the catalogue. */
public enum Palette {
    WHITE("White", 0xF5F3EE),
    CREAM("Cream", 0xEDE3CE),
    BEIGE("Beige", 0xD3BD98),
    CAMEL("Camel", 0xB98A56),
    BROWN("Brown", 0x74492F),
    MUSTARD("Mustard", 0xD9A236),
    RUST("Rust", 0xB4573A),
    RED("Red", 0xBF3236),
    BURGUNDY("Burgundy", 0x6E2438),
    PINK("Pink", 0xE2A5AF),
    LAVENDER("Lavender", 0xB2A4D2),
    SKY("Sky Blue", 0x93BBDB),
    NAVY("Navy Blue", 0x27375C),
    TEAL("Teal", 0x23787A),
    FOREST("Green", 0x33604A),
    OLIVE("Olive", 0x70734A),
    GREY("Grey", 0x989CA1),
    CHARCOAL("Charcoal", 0x4A4D54),
    BLACK("Black", 0x2B2C31),
    SILVER("Silver", 0xB4B8BE),
    GOLD("Gold", 0xC9A45C);

    private final String label;
    private final Color colour;

    Palette(String label, int rgb) {
        this.label = label;
        this.colour = new Color(rgb);
    }

    /** The name for shoppers. */
    public String label() {
        return label;
    }

    /** The colour in even light. */
    public Color colour() {
        return colour;
    }

    /** A colour moved towards black (below zero) or white (above zero). */
    public static Color tone(Color c, double by) {
        double target = by < 0 ? 0 : 255;
        double part = Math.abs(by);
        return new Color((int) (c.getRed() + (target - c.getRed()) * part),
                (int) (c.getGreen() + (target - c.getGreen()) * part),
                (int) (c.getBlue() + (target - c.getBlue()) * part));
    }

    /** The same colour, partly seen through. */
    public static Color sheer(Color c, double opacity) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * opacity));
    }

    /** Whether a white thread is more visible than a dark one. */
    public static boolean dark(Color c) {
        return 0.3 * c.getRed() + 0.59 * c.getGreen() + 0.11 * c.getBlue() < 110;
    }
}
