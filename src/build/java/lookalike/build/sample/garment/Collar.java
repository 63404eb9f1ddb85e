package lookalike.build.sample.garment;

import java.awt.geom.Path2D;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Panel;
import lookalike.build.sample.drawing.Pattern;

/** The collars of shirts, polos, jackets and coats. */
final class Collar {
    private Collar() {}

    /** The standing part behind the neck. */
    static void stand(Easel easel, Torso torso, Cloth cloth, double height) {
        double n = torso.neck() + 3;
        double top = torso.top();
        double low = top + torso.depth() + 12;
        Path2D band = Outline.from(0, top - height).bend(n * 0.8, top - height + 1, n, top - 8)
                .line(n + 2, top + 12).bend(n * 0.6, low, 0, low).doubled();
        easel.lay(Panel.of(band, cloth.shaded(-0.16)).volume(-4, 16).crumple(0.3).lift(0));
        Trim.label(easel, 0, top - height + 11);
    }

    /** Two turned-down points that meet at the throat. */
    static void leaves(Easel easel, Torso torso, Cloth cloth, double drop) {
        double n = torso.neck();
        double top = torso.top();
        Path2D leaf = Outline.from(1, top + 27).bend(n * 0.62, top + 14, n - 4, top - 18)
                .bend(n + 9, top - 12, n + 17, top + 7)
                .bend(n + 8, top + 24, n * 0.86, top + 27 + drop * 0.72)
                .bend(n * 0.45, top + 40, 1, top + 27).closed();
        easel.layBoth(Panel.patch(leaf, cloth).turned(-24).volume(3, 16).lift(3));
    }

    /** A collar that stands up around the neck. */
    static void band(Easel easel, Torso torso, Cloth cloth, double height) {
        double n = torso.neck();
        double top = torso.top();
        Path2D half = Outline.from(2, top + torso.depth() - 2).bend(n * 0.8, top + 20, n - 3, top - height)
                .bend(n + 4, top - height + 2, n + 7, top + 2)
                .bend(n * 0.95, top + 30, 2, top + torso.depth() + 17).closed();
        easel.layBoth(Panel.patch(half, cloth).turned(-20).volume(3, 14).lift(2));
    }

    /** Lapels folded open down to a button at {@code low}. */
    static void lapels(Easel easel, Torso torso, Cloth cloth, double low, double breadth) {
        double n = torso.neck();
        double top = torso.top();
        Path2D lapel = Outline.from(2, low).bend(n * 0.50, top + 74, n - 4, top - 12)
                .line(n + 16, top + 8)
                .line(n + breadth * 0.55, top + 62).line(n + breadth, top + 58)
                .bend(n * 0.95 + breadth * 0.3, top + 116, 2, low).closed();
        Path2D collar = Outline.from(n - 7, top - 20).bend(n + 10, top - 14, n + 22, top + 12)
                .line(n + breadth * 0.92, top + 46).line(n + breadth * 0.50, top + 62)
                .bend(n - 2, top + 34, n - 7, top - 20).closed();
        // On a busy pattern a lapel is invisible unless it is a little darker than the front below it.
        Cloth facing = cloth.pattern() == Pattern.PLAIN ? cloth : cloth.shaded(-0.14);
        easel.layBoth(Panel.patch(lapel, facing).turned(-10).volume(4, 16).lift(4));
        easel.layBoth(Panel.patch(collar, facing).turned(-30).volume(3, 12).lift(3));
    }
}
