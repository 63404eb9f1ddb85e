package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.geom.Path2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.garment.Torso.Neckline;

/** Sweaters, cardigans, sweatshirts and hoodies: ribbed at neck, wrist and hem. */
public record Knitwear(Cut cut) implements Garment {
    /** Kinds of necks and fronts. */
    public enum Cut { CREW, VEE, TURTLE, CARDIGAN, SWEATSHIRT, HOODIE }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth rib = Cloth.plain(Fabric.RIB, cloth.base(), cloth.seed());
        double wide = style.width() * 6;
        double depth = switch (cut) {
            case VEE -> 76;
            case CARDIGAN -> 150 + 20 * style.detail();
            case TURTLE -> 22;
            case HOODIE -> 40;
            default -> 30;
        };
        double bottom = 462 + 14 * style.length();
        var torso = new Torso(46, depth, 110 + wide, 107 + wide, 104 + wide, 102 + wide, 134, bottom);
        if (cut == Cut.HOODIE) hood(easel, torso, cloth);
        else if (cut == Cut.TURTLE) torso.inside(easel, rib);
        else torso.inside(easel, cloth.side());
        easel.layBoth(torso.longSleeve(cloth, style.chance(), 1 + style.width()));
        easel.layBoth(Panel.patch(torso.cuff(1 + style.width(), 26, 5), rib).turned(-8).volume(7, 14));
        Neckline neckline = cut == Cut.VEE || cut == Cut.CARDIGAN ? Neckline.VEE : Neckline.ROUND;
        easel.lay(Panel.patch(torso.band(24, 6), rib).volume(8, 20));
        easel.lay(torso.front(neckline, cloth, style.chance()));
        finish(easel, style, torso, rib, neckline);
    }

    private void finish(Easel easel, Style style, Torso torso, Cloth rib, Neckline neckline) {
        switch (cut) {
            case CREW, VEE, SWEATSHIRT -> easel.lay(Panel.patch(torso.neckband(neckline, 14), rib).lift(1.4));
            case TURTLE -> turtle(easel, torso, rib);
            case CARDIGAN -> cardigan(easel, style, torso, rib);
            case HOODIE -> hoodie(easel, style, torso);
        }
        if (cut == Cut.SWEATSHIRT) {
            easel.seam(Outline.from(-9, torso.top() + torso.depth() + 14).line(0, torso.top() + torso.depth() + 34)
                    .line(9, torso.top() + torso.depth() + 14).open());
        }
    }

    private static void turtle(Easel easel, Torso torso, Cloth rib) {
        double n = torso.neck();
        double top = torso.top();
        Path2D neck = Outline.from(0, top - 44).bend(n * 0.7, top - 45, n - 5, top - 38)
                .bend(n, top - 16, n + 9, top + 4).bend(n * 0.7, top + 30, 0, top + 33).doubled();
        easel.lay(Panel.patch(neck, rib).volume(12, 26).lift(2));
        Path2D turn = Outline.from(0, top - 48).bend(n * 0.7, top - 49, n - 4, top - 42)
                .bend(n + 3, top - 22, n + 4, top - 10).bend(n * 0.6, top + 4, 0, top + 5).doubled();
        easel.lay(Panel.patch(turn, rib.toned(0.02)).volume(10, 24).lift(4));
    }

    private static void cardigan(Easel easel, Style style, Torso torso, Cloth rib) {
        double low = torso.top() + torso.depth();
        double n = torso.neck();
        double end = torso.bottom() + 29;
        Path2D border = Outline.from(-8, low).line(-8, end).line(8, end).line(8, low)
                .bend(n * 0.55 + 10, torso.top() + torso.depth() * 0.44, n + 13, torso.top() - 1)
                .line(n - 2, torso.top() - 5).bend(n * 0.45, torso.top() + torso.depth() * 0.42, -1, low - 6)
                .line(-8, low).closed();
        Path2D other = Outline.from(-8, low + 6)
                .bend(-n * 0.55 - 8, torso.top() + torso.depth() * 0.44, -n - 13, torso.top() - 1)
                .line(-n + 2, torso.top() - 5).bend(-n * 0.45, torso.top() + torso.depth() * 0.42, 0, low - 6).closed();
        easel.lay(Panel.patch(other, rib).lift(1.4));
        easel.lay(Panel.patch(border, rib).lift(2));
        Color button = Palette.dark(rib.base()) ? Palette.tone(rib.base(), 0.38) : Trim.HORN;
        Trim.buttons(easel, 0, low + 12, end - 14, 5, 5.6, button);
        Path2D pocket = Outline.from(32, torso.bottom() - 84).line(82, torso.bottom() - 84)
                .line(82, torso.bottom() - 24).line(32, torso.bottom() - 24).closed();
        if (style.detail() > -0.3) {
            easel.layBoth(Panel.patch(pocket, style.cloth().side()).lift(1.2));
            Path2D edge = Outline.from(32, torso.bottom() - 87).line(82, torso.bottom() - 87)
                    .line(82, torso.bottom() - 74).line(32, torso.bottom() - 74).closed();
            easel.layBoth(Panel.patch(edge, rib).lift(1));
        }
    }

    private static void hood(Easel easel, Torso torso, Cloth cloth) {
        double top = torso.top();
        Path2D outer = Outline.from(0, top - 70).bend(52, top - 72, 66, top - 26).bend(76, top + 6, 66, top + 26)
                .line(0, top + 40).doubled();
        easel.lay(Panel.of(outer, cloth.side()).volume(16, 30).lift(0));
        Path2D inner = Outline.from(0, top - 50).bend(38, top - 50, 46, top - 14).bend(50, top + 18, 22, top + 52)
                .line(0, top + 62).doubled();
        easel.lay(Panel.of(inner, cloth.side().shaded(-0.36)).volume(-12, 34).lift(0));
        Trim.label(easel, 0, top + 8);
    }

    private static void hoodie(Easel easel, Style style, Torso torso) {
        Cloth cloth = style.cloth().side();
        double top = torso.top();
        Path2D edge = Outline.from(-6, top + 58).bend(34, top + 38, 45, top - 16).bend(58, top - 26, 66, top - 12)
                .bend(76, top + 18, 48, top + 40).bend(20, top + 66, -6, top + 68).closed();
        Panel right = Panel.of(edge, cloth).volume(8, 16).lift(3).crumple(0.6);
        easel.lay(right.mirrored());
        easel.lay(right);
        double y = torso.bottom();
        Path2D pouch = Outline.from(0, y - 118).line(52, y - 118).bend(58, y - 112, 84, y - 52).line(84, y - 4)
                .line(0, y - 2).doubled();
        easel.lay(Panel.patch(pouch, cloth).volume(5, 22).lift(2.4).crumple(0.8));
        Color thread = Trim.thread(cloth.base());
        Path2D opening = Outline.from(49, y - 116).line(77, y - 52).open();
        easel.stitches(opening, thread);
        easel.stitches(Outline.mirrored(opening), thread);
        Color cord = Palette.dark(cloth.base()) ? new Color(0xDAD6CC) : Palette.tone(cloth.base(), 0.45);
        for (int side = -1; side <= 1; side += 2) {
            Trim.rivet(easel, side * 17, top + 58, 3.4, Trim.STEEL);
            double end = top + 140 + 8 * style.detail() * side;
            Path2D string = Outline.from(side * 17, top + 60).bend(side * 27, top + 96, side * 22, end).open();
            Trim.cord(easel, string, 4, cord);
            Trim.cord(easel, Outline.from(side * 22, end).line(side * 21.6, end + 9).open(), 5, Trim.STEEL);
        }
    }
}
