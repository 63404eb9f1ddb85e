package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.geom.Path2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.garment.Torso.Neckline;

/** Shirts and blouses, buttoned from neck to hem. */
public record Shirt(Neck neck, boolean longSleeves) implements Garment {
    /** Kinds of collars. */
    public enum Neck { CLASSIC, BAND, CAMP }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double wide = style.width() * 6;
        double open = neck == Neck.CAMP ? 62 : 34;
        double bottom = 496 + 12 * style.length();
        var torso = new Torso(44, open, 106 + wide, 100 + wide, 93 + wide * 1.3, 98 + wide, 126, bottom);
        Collar.stand(easel, torso, cloth, neck == Neck.BAND ? 18 : 26);
        sleeves(easel, style, torso);
        easel.lay(torso.front(neck == Neck.CAMP ? Neckline.VEE : Neckline.ROUND, cloth, style.chance()));
        placket(easel, torso, cloth);
        if (style.detail() > -0.4) pocket(easel, style, torso);
        switch (neck) {
            case CLASSIC -> Collar.leaves(easel, torso, cloth, 52 + 8 * style.detail());
            case BAND -> Collar.band(easel, torso, cloth, 16);
            case CAMP -> campCollar(easel, torso, cloth);
        }
        Color thread = Trim.thread(cloth.base());
        Path2D hem = Outline.from(-torso.hem(), bottom - 8).bend(0, bottom + 8, torso.hem(), bottom - 8).open();
        easel.stitches(hem, thread);
    }

    private void sleeves(Easel easel, Style style, Torso torso) {
        Cloth cloth = style.cloth();
        if (longSleeves) {
            easel.layBoth(torso.longSleeve(cloth, style.chance(), style.width()));
            easel.layBoth(Panel.patch(torso.cuff(style.width(), 25, 1), cloth).turned(-8).volume(6, 14));
            double x = torso.shoulder() + 30 + 2 * style.width();
            Color colour = Trim.buttonFor(cloth.base());
            Trim.button(easel, x, torso.top() + 366, 3, colour);
            Trim.button(easel, -x, torso.top() + 366, 3, colour);
        } else {
            easel.layBoth(torso.shortSleeve(cloth, 1.16, style.width() + 1));
            Path2D cuff = torso.shortCuff(1.16, style.width() + 1, 17);
            easel.seam(cuff);
            easel.seam(Outline.mirrored(cuff));
        }
    }

    private void placket(Easel easel, Torso torso, Cloth cloth) {
        double from = torso.top() + torso.depth() - 2;
        double to = torso.bottom() + 8;
        Path2D strip = Outline.from(-9, from).line(9, from).line(9, to).line(-9, to).closed();
        easel.lay(Panel.patch(strip, cloth).lift(1.2).edge(0.9).crumple(0.8));
        Color thread = Trim.thread(cloth.base());
        easel.stitches(Outline.from(6.5, from).line(6.5, to).open(), thread);
        easel.stitches(Outline.from(-6.5, from).line(-6.5, to).open(), thread);
        Trim.buttons(easel, 0, from + (neck == Neck.CAMP ? 16 : 24), to - 44, 6, 3.8, Trim.buttonFor(cloth.base()));
    }

    private static void pocket(Easel easel, Style style, Torso torso) {
        double x = 30;
        double y = torso.top() + 108;
        double w = 44 + 3 * style.detail();
        Path2D pocket = Outline.from(x, y).line(x + w, y).line(x + w, y + 42).line(x + w / 2, y + 54)
                .line(x, y + 42).closed();
        easel.lay(Panel.patch(pocket, style.cloth()).lift(1.1).edge(0.8));
        easel.stitches(Outline.from(x, y + 8).line(x + w, y + 8).open(), Trim.thread(style.cloth().base()));
    }

    private static void campCollar(Easel easel, Torso torso, Cloth cloth) {
        double n = torso.neck();
        double top = torso.top();
        double low = top + torso.depth();
        Path2D leaf = Outline.from(1, low).bend(n * 0.5, top + 26, n - 6, top - 18)
                .bend(n + 8, top - 12, n + 18, top + 8).line(n + 22, top + 48).line(n + 2, top + 40)
                .line(n - 2, top + 58).bend(n * 0.4, low - 2, 1, low).closed();
        easel.layBoth(Panel.patch(leaf, cloth).turned(-18).volume(3, 14).lift(3));
    }
}
