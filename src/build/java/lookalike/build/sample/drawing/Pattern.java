package lookalike.build.sample.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Woven or printed patterns. */
public enum Pattern {
    PLAIN("Solid", (_, _, _) -> {}),
    STRIPES("Striped", Prints::stripes),
    BRETON("Striped", Prints::breton),
    PINSTRIPES("Pinstriped", Prints::pinstripes),
    CANDY("Vertical Stripes", Prints::candy),
    CHECKS("Checked", Prints::checks),
    TARTAN("Checked", Prints::tartan),
    GINGHAM("Gingham", Prints::gingham),
    DOTS("Polka Dots", Prints::dots),
    HOUNDSTOOTH("Houndstooth", Prints::houndstooth),
    BLOCK("Colourblocked", Prints::block),
    FLORAL("Floral", Motifs::floral),
    LEAVES("Tropical", Motifs::leaves),
    SUNRISE("Graphic", Motifs::sunrise),
    PEAKS("Graphic", Motifs::peaks),
    RINGS("Graphic", Motifs::rings);

    /** Covers an area of cloth, given in the direction of the cloth. */
    interface Print {
        void on(Graphics2D g, Cloth cloth, Rectangle2D area);
    }

    private final String label;
    private final Print print;

    Pattern(String label, Print print) {
        this.label = label;
        this.print = print;
    }

    /** The name for shoppers. */
    public String label() {
        return label;
    }

    /** Whether the pattern is printed once on the front and not repeated on the sleeves. */
    public boolean frontOnly() {
        return switch (this) {
            case BLOCK, SUNRISE, PEAKS, RINGS -> true;
            default -> false;
        };
    }

    void paint(Graphics2D g, Cloth cloth, Rectangle2D area) {
        print.on(g, cloth, area);
    }
}
