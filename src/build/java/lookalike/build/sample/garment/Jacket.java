package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.garment.Torso.Neckline;

/** Jackets that end at the hip, and blazers. */
public record Jacket(Cut cut) implements Garment {
    /** Kinds of jackets. */
    public enum Cut { BOMBER, TRUCKER, BIKER, BLAZER, PUFFER }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double wide = style.width() * 5;
        double bottom = (cut == Cut.BLAZER ? 508 : 452) + 12 * style.length();
        double depth = cut == Cut.BLAZER ? 168 : 30;
        double waist = cut == Cut.BLAZER ? 92 : 104;
        var torso = new Torso(46, depth, 112 + wide, 109 + wide, waist + wide, 105 + wide, 132, bottom);
        if (cut == Cut.BLAZER) lining(easel, torso, cloth);
        else Collar.stand(easel, torso, cloth.toned(-0.12), 24);
        sleeves(easel, style, torso);
        boolean ribbed = cut == Cut.BOMBER;
        if (ribbed) easel.lay(Panel.patch(torso.band(26, 7), Cloth.plain(Fabric.RIB, cloth.base(), 1)).volume(8, 20));
        var front = torso.front(cut == Cut.BLAZER ? Neckline.VEE : Neckline.ROUND, cloth, style.chance());
        easel.lay(cut == Cut.PUFFER ? quilted(front, torso) : front);
        switch (cut) {
            case BOMBER -> bomber(easel, torso, cloth);
            case TRUCKER -> trucker(easel, torso, cloth);
            case BIKER -> biker(easel, torso, cloth);
            case BLAZER -> blazer(easel, style, torso);
            case PUFFER -> puffer(easel, torso, cloth);
        }
    }

    private void sleeves(Easel easel, Style style, Torso torso) {
        Cloth cloth = style.cloth();
        double breadth = cut == Cut.PUFFER ? 2.5 : 1 + style.width();
        Panel sleeve = torso.longSleeve(cloth, style.chance(), breadth);
        if (cut == Cut.PUFFER) {
            for (int i = 0; i < 8; i++) {
                double y = torso.top() + 52 + i * 41;
                sleeve = sleeve.folds(List.of(groove(torso.chest() - 20, y + 14, torso.shoulder() + 90, y - 10)));
            }
            sleeve = sleeve.volume(20, 34);
        }
        easel.layBoth(sleeve);
        boolean ribbed = cut == Cut.BOMBER;
        Cloth cuff = ribbed ? Cloth.plain(Fabric.RIB, cloth.base(), 1) : cloth.side();
        if (cut != Cut.BLAZER) {
            Shape end = torso.cuff(breadth, ribbed ? 26 : 18, ribbed ? 5 : 1);
            easel.layBoth(Panel.patch(end, cuff).turned(-8).volume(6, 14));
            return;
        }
        Color horn = Palette.tone(cloth.base(), -0.4);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * (torso.shoulder() + 26);
            Trim.buttons(easel, x, torso.top() + 318, torso.top() + 342, 3, 3.2, horn);
        }
    }

    private static Panel quilted(Panel front, Torso torso) {
        Panel quilted = front.volume(24, 70);
        for (double y = torso.top() + 58; y < torso.bottom() - 12; y += 42) {
            quilted = quilted.folds(List.of(groove(-150, y, 150, y)));
        }
        return quilted;
    }

    private static Fold groove(double x1, double y1, double x2, double y2) {
        return new Fold(Outline.from(x1, y1 - 5).bend((x1 + x2) / 2, (y1 + y2) / 2 + 5, x2, y2 - 5).line(x2, y2 + 5)
                .bend((x1 + x2) / 2, (y1 + y2) / 2 + 15, x1, y1 + 5).closed(), -8);
    }

    private static void bomber(Easel easel, Torso torso, Cloth cloth) {
        Cloth rib = Cloth.plain(Fabric.RIB, cloth.base(), 1);
        Collar.band(easel, torso, rib, 16);
        double from = torso.top() + 34;
        Trim.zip(easel, Outline.from(0, from).line(0, torso.bottom() + 30).open(), Trim.STEEL);
        Trim.puller(easel, 0, from + 4, Trim.STEEL);
        slantPockets(easel, torso, cloth);
    }

    private static void slantPockets(Easel easel, Torso torso, Cloth cloth) {
        double y = torso.bottom() - 92;
        Path2D welt = Outline.from(52, y).line(63, y - 3).line(82, y + 58).line(71, y + 62).closed();
        easel.layBoth(Panel.patch(welt, cloth.side().toned(-0.04)).lift(1.4));
    }

    private static void trucker(Easel easel, Torso torso, Cloth cloth) {
        Color thread = cloth.fabric() == Fabric.DENIM ? new Color(214, 160, 84, 190) : Trim.thread(cloth.base());
        double top = torso.top();
        double yoke = top + 92;
        Shape across = Outline.from(-torso.chest(), yoke).line(torso.chest(), yoke).open();
        easel.seam(across);
        easel.stitches(Outline.from(-torso.chest(), yoke + 4).line(torso.chest(), yoke + 4).open(), thread);
        Path2D strip = Outline.from(0, top + 28).line(11, top + 28).line(11, torso.bottom() + 7)
                .line(0, torso.bottom() + 7).doubled();
        easel.lay(Panel.patch(strip, cloth.side()).lift(1.4));
        for (int side = -1; side <= 1; side += 2) {
            easel.stitches(Outline.from(side * 8, top + 30).line(side * 8, torso.bottom() + 6).open(), thread);
            for (int i = 0; i < 2; i++) {
                Path2D dart = Outline.from(side * (30 + 32 * i), yoke + 4)
                        .line(side * (20 + 22 * i), torso.bottom()).open();
                easel.seam(dart);
                easel.stitches(dart, thread);
            }
        }
        Path2D pocket = Outline.from(24, yoke - 2).line(78, yoke - 2).line(78, yoke + 18).line(51, yoke + 30)
                .line(24, yoke + 18).closed();
        easel.layBoth(Panel.patch(pocket, cloth.side()).lift(2));
        Path2D band = Outline.from(0, torso.bottom() - 12).line(torso.hem() + 1, torso.bottom() - 18)
                .line(torso.hem() + 1, torso.bottom() + 2)
                .bend(torso.hem() * 0.5, torso.bottom() + 10, 0, torso.bottom() + 10).doubled();
        easel.lay(Panel.patch(band, cloth.side()).lift(1.4));
        Color metal = Trim.BRASS;
        Trim.buttons(easel, 0, top + 48, torso.bottom() - 2, 6, 4.4, metal);
        Trim.rivet(easel, 51, yoke + 20, 3.6, metal);
        Trim.rivet(easel, -51, yoke + 20, 3.6, metal);
        Collar.leaves(easel, torso, cloth.side(), 56);
    }

    private static void biker(Easel easel, Torso torso, Cloth cloth) {
        double top = torso.top();
        Path2D zip = Outline.from(34, top + 72).bend(26, top + 180, 14, torso.bottom() + 4).open();
        Path2D lapel = Outline.from(30, top + 150).line(-6, top + 40).bend(20, top + 20, 40, top - 8).line(62, top + 6)
                .line(90, top + 68).bend(66, top + 100, 30, top + 150).closed();
        Path2D left = Outline.from(8, top + 132).bend(-8, top + 70, -40, top - 8).line(-62, top + 6).line(-86, top + 60)
                .bend(-56, top + 96, 8, top + 132).closed();
        Trim.zip(easel, zip, Trim.STEEL);
        easel.lay(Panel.patch(left, cloth.side()).turned(20).volume(4, 16).lift(3.4));
        easel.lay(Panel.patch(lapel, cloth.side()).turned(-20).volume(4, 16).lift(3.4));
        Trim.rivet(easel, 80, top + 64, 3, Trim.STEEL);
        Trim.rivet(easel, -76, top + 57, 3, Trim.STEEL);
        for (int side = -1; side <= 1; side += 2) {
            Path2D pocket = Outline.from(side * 40, top + 232).line(side * 84, top + 214).open();
            Trim.zip(easel, pocket, Trim.STEEL);
        }
        Path2D belt = Outline.from(-torso.hem() - 1, torso.bottom() - 28).line(torso.hem() + 1, torso.bottom() - 28)
                .line(torso.hem() + 1, torso.bottom() - 6).line(-torso.hem() - 1, torso.bottom() - 6).closed();
        easel.lay(Panel.patch(belt, cloth.side()).lift(2));
        Trim.frame(easel, -14, torso.bottom() - 32, 30, 30, 4, Trim.STEEL);
    }

    static void lining(Easel easel, Torso torso, Cloth cloth) {
        Path2D back = Outline.from(0, torso.top() - 22)
                .bend(torso.neck() * 0.8, torso.top() - 22, torso.neck(), torso.top() - 8)
                .line(torso.neck() + 12, torso.top() + 14).line(20, torso.top() + torso.depth() + 8)
                .line(0, torso.top() + torso.depth() + 12).doubled();
        Cloth satin = Cloth.plain(Fabric.SATIN, Palette.tone(cloth.base(), -0.35), cloth.seed());
        easel.lay(Panel.of(back, satin).volume(-8, 30).lift(0));
        Trim.label(easel, 0, torso.top() + 16);
    }

    private static void blazer(Easel easel, Style style, Torso torso) {
        Cloth cloth = style.cloth();
        double low = torso.top() + torso.depth();
        easel.seam(Outline.from(2, low).bend(5, torso.bottom() - 50, 9, torso.bottom() + 8).open());
        Collar.lapels(easel, torso, cloth.side(), low + 3, 42 + 8 * style.detail());
        Color button = Palette.tone(cloth.base(), Palette.dark(cloth.base()) ? -0.35 : -0.55);
        Trim.buttons(easel, -1, low + 10, low + 58, 2, 6, button);
        double y = torso.bottom() - 96;
        Path2D flap = Outline.from(38, y).line(88, y + 3).line(88, y + 19).bend(86, y + 23, 80, y + 22)
                .line(38, y + 19).closed();
        easel.layBoth(Panel.patch(flap, cloth.side()).lift(1.8));
        Path2D chest = Outline.from(42, torso.top() + 112).line(78, torso.top() + 104).line(79, torso.top() + 114)
                .line(43, torso.top() + 122).closed();
        easel.lay(Panel.patch(chest, cloth.side()).lift(1.2));
    }

    private static void puffer(Easel easel, Torso torso, Cloth cloth) {
        Panel collar = Panel.of(Outline.from(0, torso.top() - 34).bend(40, torso.top() - 34, 50, torso.top() - 22)
                .bend(58, torso.top() + 2, 52, torso.top() + 18)
                .bend(30, torso.top() + 36, 0, torso.top() + 38).doubled(), cloth.side()).volume(14, 20);
        easel.lay(collar.folds(List.of(groove(-60, torso.top() - 2, 60, torso.top() - 2))));
        Path2D front = Outline.from(0, torso.top() - 32).line(0, torso.bottom() + 8).open();
        Trim.zip(easel, front, Palette.tone(cloth.base(), 0.35));
        Trim.puller(easel, 0, torso.top() - 28, Trim.STEEL);
        for (int side = -1; side <= 1; side += 2) {
            Trim.zip(easel, Outline.from(side * 56, torso.bottom() - 104).line(side * 66, torso.bottom() - 52)
                    .open(), Palette.tone(cloth.base(), 0.2));
        }
        Shape patch = new RoundRectangle2D.Double(44, torso.top() + 76, 22, 14, 4, 4);
        easel.lay(Panel.patch(patch, Cloth.plain(Fabric.RUBBER, cloth.accent(), 2)).lift(1));
    }
}
