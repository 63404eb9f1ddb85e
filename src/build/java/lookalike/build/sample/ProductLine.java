package lookalike.build.sample;

import java.util.ArrayList;
import java.util.List;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Pattern;
import lookalike.build.sample.garment.Garment;

/**
 * Products of one cut in several colours and patterns.
 *
 * @param category the kind of article in the catalogue
 * @param noun the name of one such article
 * @param detail a sentence on its cut, true for each piece
 * @param gender that it is cut for
 * @param cents the usual price
 * @param pieces one for each product
 */
record ProductLine(String category, String noun, Garment garment, Fabric fabric,
        String detail, String gender, int cents, List<Piece> pieces) {

    /** One product of a line. */
    record Piece(Pattern pattern, Palette accent, Palette colour) {}

    static ProductLine line(
            String category, String noun, Garment garment, Fabric fabric, String gender, int cents, String detail) {
        return new ProductLine(category, noun, garment, fabric, detail, gender, cents, List.of());
    }

    /** Adds plain pieces; a colour named twice gives two pieces of slightly different cut. */
    ProductLine plain(Palette... colours) {
        var more = new ArrayList<>(pieces);
        for (Palette colour : colours) more.add(new Piece(Pattern.PLAIN, colour, colour));
        return with(more);
    }

    /** Adds patterned pieces. */
    ProductLine with(Pattern pattern, Palette accent, Palette... colours) {
        var more = new ArrayList<>(pieces);
        for (Palette colour : colours) more.add(new Piece(pattern, accent, colour));
        return with(more);
    }

    private ProductLine with(List<Piece> more) {
        return new ProductLine(category, noun, garment, fabric, detail, gender, cents, List.copyOf(more));
    }
}
