package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.SplittableRandom;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Scarves, wound once with both ends hanging. */
public record Scarf(boolean fringed) implements Garment {

    @Override
    public void draw(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double long1 = 540 + 14 * style.length();
        double long2 = 470 + 20 * style.detail();
        Path2D inside = Outline.from(0, 74).bend(104, 74, 130, 122).bend(96, 186, 0, 190).doubled();
        easel.lay(Panel.of(inside, cloth.shaded(-0.32)).volume(-10, 30).lift(0));
        end(easel, style, -18, 62, -84, long2, -6);
        end(easel, style, 6, 84, 66, long1, 5);
        Path2D loop = Outline.from(0, 152).bend(70, 152, 106, 108).bend(126, 92, 136, 118)
                .bend(150, 226, 0, 254).doubled();
        easel.lay(Panel.of(loop, cloth).turned(12).volume(24, 40).lift(6).folds(List.of(
                Fold.along(-124, 130, 0, 232, 124, 130, 8, 7), Fold.along(-128, 168, -10, 262, 118, 170, 7, -7),
                Fold.along(-96, 112, 10, 180, 100, 108, 6, -6), Fold.along(-110, 206, 0, 250, 96, 214, 6, 6))));
        Path2D knot = Outline.from(-34, 168).bend(20, 150, 56, 178).bend(70, 224, 44, 262).bend(0, 280, -36, 256)
                .bend(-52, 210, -34, 168).closed();
        easel.lay(Panel.of(knot, cloth).turned(-28).volume(22, 30).lift(6).folds(List.of(
                Fold.along(-26, 176, 6, 220, -20, 260, 7, 7), Fold.along(12, 164, 30, 214, 16, 270, 7, -7))));
    }

    private void end(Easel easel, Style style, double inner, double breadth, double lean, double bottom, double angle) {
        Cloth cloth = style.cloth();
        double x1 = inner + lean * 0.55;
        double x2 = x1 + breadth + 14;
        if (fringed) fringe(easel, cloth, style.chance(), x1 + 1, x2 - 1, bottom);
        Path2D tail = Outline.from(inner - 8, 214).bend(inner + lean * 0.2 - 6, 360, x1, bottom).line(x2, bottom - 4)
                .bend(inner + breadth + lean * 0.3 + 10, 340, inner + breadth - 10, 214).closed();
        easel.lay(Panel.of(tail, cloth).turned(-angle).volume(16, 34).lift(5).folds(List.of(
                Drape.down(inner + breadth * 0.3, 230, (x1 * 2 + x2) / 3, bottom, 9, 7),
                Drape.down(inner + breadth * 0.6, 240, (x1 + x2 * 2) / 3, bottom - 30, 8, -7),
                Drape.down(inner + breadth * 0.8, 250, x2 - 10, bottom, 6, 5))));
        if (!fringed) {
            easel.stitches(Outline.from(x1, bottom - 8).line(x2, bottom - 12).open(), Trim.thread(cloth.base()));
        }
    }

    private static void fringe(Easel easel, Cloth cloth, SplittableRandom chance, double x1, double x2, double y) {
        int strands = 17;
        easel.add(g -> {
            for (int i = 0; i < strands; i++) {
                double x = x1 + (x2 - x1) * i / (strands - 1);
                g.setColor(Palette.tone(i % 3 == 1 ? cloth.accent() : cloth.base(), chance.nextDouble(-0.22, 0.04)));
                g.setStroke(new BasicStroke(3.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(new Line2D.Double(x, y - 6, x + chance.nextDouble(-3, 3), y + 28 + chance.nextDouble(-3, 4)));
            }
        });
    }
}
