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

/** Coats that reach the knee. */
public record Coat(Cut cut) implements Garment {
    /** Kinds of coats. */
    public enum Cut { OVERCOAT, TRENCH, PEACOAT, PARKA }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double wide = style.width() * 5;
        double bottom = (cut == Cut.PEACOAT ? 500 : 566) + 10 * style.length();
        double depth = switch (cut) { case PARKA -> 30; case OVERCOAT -> 140; default -> 112; };
        double waist = cut == Cut.TRENCH ? 86 : 98;
        double top = cut == Cut.PARKA ? 120 : 96;
        var torso = new Torso(44, depth, 104 + wide, 102 + wide, waist + wide, 112 + wide, top, bottom);
        if (cut == Cut.PARKA) parkaHood(easel, torso, cloth);
        else Jacket.lining(easel, torso, cloth);
        Panel sleeve = torso.longSleeve(cloth, style.chance(), 1 + style.width());
        easel.layBoth(sleeve);
        if (cut == Cut.TRENCH || cut == Cut.PARKA) {
            easel.layBoth(Panel.patch(torso.cuff(1 + style.width(), 6, 0), cloth.side()).turned(-8));
        }
        easel.lay(torso.front(cut == Cut.PARKA ? Neckline.ROUND : Neckline.VEE, cloth, style.chance())
                .folds(Drape.skirt(style.chance(), 60, torso.hem(), torso.top() + 230, bottom, 5, 4)));
        switch (cut) {
            case OVERCOAT -> overcoat(easel, torso, cloth);
            case TRENCH -> trench(easel, torso, cloth);
            case PEACOAT -> doubleBreasted(easel, torso, cloth, Palette.tone(cloth.base(), -0.35), 3);
            case PARKA -> parka(easel, torso, cloth);
        }
    }

    private static void overcoat(Easel easel, Torso torso, Cloth cloth) {
        double low = torso.top() + torso.depth();
        easel.seam(Outline.from(4, low).line(6, torso.bottom() + 8).open());
        Collar.lapels(easel, torso, cloth.side(), low + 3, 50);
        Trim.buttons(easel, -3, low + 14, low + 134, 3, 6.4, Palette.tone(cloth.base(), -0.5));
        double y = torso.top() + 286;
        Path2D flap = Outline.from(38, y).line(90, y + 4).line(90, y + 22).line(38, y + 19).closed();
        easel.layBoth(Panel.patch(flap, cloth.side()).lift(2));
    }

    private static void doubleBreasted(Easel easel, Torso torso, Cloth cloth, Color button, int rows) {
        double low = torso.top() + torso.depth();
        easel.seam(Outline.from(30, low - 12).bend(32, low + 80, 31, torso.bottom() + 8).open());
        Collar.lapels(easel, torso, cloth.side(), low + 3, 56);
        Trim.buttons(easel, 22, low + 24, low + 24 + 52 * (rows - 1), rows, 6.4, button);
        Trim.buttons(easel, -34, low + 24, low + 24 + 52 * (rows - 1), rows, 6.4, button);
        double y = torso.top() + 272;
        Path2D welt = Outline.from(52, y).line(64, y - 3).line(76, y + 56).line(64, y + 59).closed();
        easel.layBoth(Panel.patch(welt, cloth.side()).lift(1.5));
    }

    private static void trench(Easel easel, Torso torso, Cloth cloth) {
        double top = torso.top();
        Path2D flap = Outline.from(34, top + 20).line(torso.shoulder() - 4, top + 26)
                .bend(torso.chest() - 16, top + 80, torso.chest() - 10, top + 118)
                .bend(torso.chest() - 40, top + 138, 36, top + 112).closed();
        easel.lay(Panel.patch(flap, cloth.side()).lift(2.4).volume(3, 18));
        doubleBreasted(easel, torso, cloth, Trim.HORN, 4);
        double y = top + 200;
        double half = torso.waist() + 9;
        Path2D belt = Outline.from(-half, y - 4).bend(0, y + 6, half, y - 4).line(half, y + 20)
                .bend(0, y + 30, -half, y + 20).closed();
        easel.lay(Panel.patch(belt, cloth.side()).lift(3).volume(3, 12));
        Path2D tail = Outline.from(6, y + 10).line(24, y + 8).bend(36, y + 60, 33, y + 106).line(14, y + 104)
                .bend(16, y + 60, 6, y + 10).closed();
        easel.lay(Panel.patch(tail, cloth.side()).lift(3).volume(3, 10));
        Trim.frame(easel, -16, y - 4, 34, 34, 5, Trim.HORN);
        Path2D epaulette = Outline.from(torso.neck() + 14, top + 3).line(torso.shoulder() - 6, top + 13)
                .line(torso.shoulder() - 6, top + 25).line(torso.neck() + 16, top + 17).closed();
        easel.layBoth(Panel.patch(epaulette, cloth.side()).lift(1.6));
    }

    private static void parkaHood(Easel easel, Torso torso, Cloth cloth) {
        double top = torso.top();
        Cloth fur = Cloth.plain(Fabric.WOOL, new Color(0xC9B496), 21);
        Path2D trim = Outline.from(0, top - 78).bend(66, top - 80, 80, top - 20).bend(86, top + 22, 60, top + 40)
                .line(0, top + 52).doubled();
        easel.lay(Panel.of(trim, fur).volume(18, 22).crumple(5).lift(0));
        Path2D opening = Outline.from(0, top - 52).bend(44, top - 54, 53, top - 12).bend(56, top + 22, 26, top + 50)
                .line(0, top + 58).doubled();
        easel.lay(Panel.of(opening, cloth.toned(-0.32)).volume(-14, 34).lift(2));
        Trim.label(easel, 0, top + 4);
    }

    private static void parka(Easel easel, Torso torso, Cloth cloth) {
        double top = torso.top();
        Path2D fly = Outline.from(-6, top + 30).line(16, top + 30).line(16, torso.bottom() + 8)
                .line(-6, torso.bottom() + 8).closed();
        easel.lay(Panel.patch(fly, cloth.side()).lift(2).crumple(1));
        Trim.buttons(easel, 5, top + 52, torso.bottom() - 70, 6, 4.6, Trim.BRASS);
        double y = top + 262;
        Path2D pocket = Outline.from(32, y).line(90, y).line(92, y + 76).bend(92, y + 82, 86, y + 82).line(36, y + 82)
                .bend(32, y + 82, 32, y + 76).closed();
        Path2D flap = Outline.from(29, y - 6).line(93, y - 6).line(93, y + 14).line(61, y + 24)
                .line(29, y + 14).closed();
        easel.layBoth(Panel.patch(pocket, cloth.side()).lift(2).volume(5, 18));
        easel.layBoth(Panel.patch(flap, cloth.side()).lift(2));
        Trim.rivet(easel, 61, y + 14, 3.6, Trim.BRASS);
        Trim.rivet(easel, -61, y + 14, 3.6, Trim.BRASS);
        double w = top + 206;
        easel.seam(Outline.from(-torso.waist() - 10, w).bend(0, w + 8, torso.waist() + 10, w).open());
        for (int side = -1; side <= 1; side += 2) {
            Path2D end = Outline.from(side * 18, w + 4).bend(side * 30, w + 24, side * 24, w + 46).open();
            Trim.cord(easel, end, 3.4, new Color(0xD8D2C4));
        }
        Path2D edge = Outline.from(-2, top + 60).bend(44, top + 40, 56, top - 8).bend(86, top - 18, 84, top + 12)
                .bend(74, top + 54, -2, top + 74).closed();
        Panel fur = Panel.of(edge, Cloth.plain(Fabric.WOOL, new Color(0xC9B496), 22)).volume(12, 16).crumple(5).lift(4);
        easel.lay(fur.mirrored());
        easel.lay(fur);
    }
}
