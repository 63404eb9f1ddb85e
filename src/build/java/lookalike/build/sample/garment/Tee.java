package lookalike.build.sample.garment;

import java.awt.geom.Path2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.garment.Torso.Neckline;

/** T-shirts and polo shirts. */
public record Tee(Cut cut) implements Garment {
    /** Kinds of necks and sleeves. */
    public enum Cut { CREW, VEE, LONG, POLO, TANK }

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double wide = style.width() * 6;
        boolean tank = cut == Cut.TANK;
        double depth = switch (cut) {
            case VEE -> 66 + 8 * style.detail();
            case TANK -> 74;
            case POLO -> 30;
            default -> 36 + 5 * style.detail();
        };
        double shoulder = tank ? 76 : 104 + wide;
        double bottom = 488 + 14 * style.length();
        var torso = new Torso(tank ? 54 : 46, depth, shoulder, 98 + wide, 93 + wide, 97 + wide, 128, bottom);
        Neckline neckline = cut == Cut.VEE ? Neckline.VEE : Neckline.ROUND;
        torso.inside(easel, cloth.side());
        sleeves(easel, style, torso);
        easel.lay(torso.front(neckline, cloth, style.chance()));
        easel.stitches(hem(torso), Trim.thread(cloth.base()));
        if (cut == Cut.POLO) polo(easel, style, torso);
        else easel.lay(Panel.patch(torso.neckband(neckline, 9), bandCloth(cloth)).lift(1));
    }

    private void sleeves(Easel easel, Style style, Torso torso) {
        Cloth cloth = style.cloth();
        switch (cut) {
            case TANK -> {}
            case LONG -> {
                easel.layBoth(torso.longSleeve(cloth, style.chance(), style.width()));
                easel.layBoth(Panel.patch(torso.cuff(style.width(), 12, 2), bandCloth(cloth)).turned(-8));
            }
            default -> {
                double length = 1 + 0.12 * style.detail();
                easel.layBoth(torso.shortSleeve(cloth, length, style.width()));
                Path2D cuff = torso.shortCuff(length, style.width(), 8);
                easel.stitches(cuff, Trim.thread(cloth.base()));
                easel.stitches(Outline.mirrored(cuff), Trim.thread(cloth.base()));
            }
        }
    }

    private static Cloth bandCloth(Cloth cloth) {
        return Cloth.plain(Fabric.RIB, cloth.base(), cloth.seed());
    }

    private static Path2D hem(Torso torso) {
        double y = torso.bottom() - 9;
        return Outline.from(-torso.hem(), y).bend(-torso.hem() / 2, y + 8, 0, y + 8)
                .bend(torso.hem() / 2, y + 8, torso.hem(), y).open();
    }

    private static void polo(Easel easel, Style style, Torso torso) {
        Cloth plain = style.cloth().plain();
        double top = torso.top();
        double low = top + 112;
        Path2D placket = Outline.from(0, top + 26).line(10, top + 26).line(10, low).line(0, low).doubled();
        easel.lay(Panel.patch(placket, plain).lift(1.2));
        Trim.buttons(easel, 0, top + 50, low - 14, 3, 3.6, Trim.buttonFor(plain.base()));
        Collar.leaves(easel, torso, plain.of(Fabric.RIB), 46);
    }
}
