package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Caps and hats. */
public record Hat(Cut cut) implements Garment {
    /** Kinds of hats. */
    public enum Cut { CAP, BUCKET, BEANIE, FEDORA }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        switch (cut) {
            case CAP -> cap(easel, style);
            case BUCKET -> bucket(easel, style);
            case BEANIE -> beanie(easel, style);
            case FEDORA -> fedora(easel, style);
        }
    }

    /** A cap seen half from the side, the peak on the left. */
    private static void cap(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth plain = cloth.side();
        Path2D crown = Outline.from(-118, 388).bend(-132, 206, 30, 204).bend(170, 206, 171, 372)
                .bend(172, 414, 150, 418).bend(20, 446, -118, 388).closed();
        easel.lay(Panel.of(crown, cloth).volume(26, 90).crumple(0.8));
        Path2D front = Outline.from(24, 204).bend(-34, 262, -32, 414).open();
        Path2D back = Outline.from(30, 204).bend(104, 262, 96, 427).open();
        for (Path2D seam : List.of(front, back)) {
            easel.seam(seam);
            Shape beside = AffineTransform.getTranslateInstance(4, 0).createTransformedShape(seam);
            easel.stitches(beside, Trim.thread(cloth.base()));
        }
        for (double x : new double[] {-62, 38, 118}) {
            easel.draw(g -> {
                g.setColor(Palette.sheer(Palette.tone(plain.base(), -0.5), 0.8));
                g.fill(Trim.disc(x, 268, 3.6));
            });
        }
        boolean onlyColour = cloth.accent().equals(cloth.base()) || !cloth.pattern().frontOnly();
        Cloth peakCloth = onlyColour ? plain : cloth.contrast();
        Path2D under = Outline.from(-204, 434).bend(-110, 404, 24, 412).bend(-40, 434, -90, 450)
                .bend(-160, 466, -204, 434).closed();
        easel.lay(Panel.of(under, peakCloth.toned(-0.45)).volume(0, 1).lift(0));
        Path2D peak = Outline.from(-122, 378).bend(-40, 412, 34, 408).bend(20, 420, -40, 420).bend(-130, 420, -206, 440)
                .bend(-222, 434, -206, 414).bend(-172, 382, -122, 378).closed();
        easel.lay(Panel.of(peak, peakCloth).volume(13, 26).crumple(0.3).lift(4));
        for (int i = 1; i <= 3; i++) {
            Path2D row = Outline.from(-122 + i * 6, 378 + i * 7)
                    .bend(-176 + i * 8, 388 + i * 6, -204 + i * 12, 430).open();
            easel.stitches(row, Trim.thread(peakCloth.base()));
        }
        easel.lay(Panel.patch(Trim.disc(28, 203, 8), plain).volume(5, 7).lift(2));
    }

    private static void bucket(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double flare = 176 + 8 * style.width();
        Path2D inside = Outline.from(0, 378).bend(150, 380, flare, 452).bend(100, 486, 0, 488).doubled();
        easel.lay(Panel.of(inside, cloth.shaded(-0.4)).volume(-8, 30).lift(0));
        Path2D brim = Outline.from(0, 352).bend(80, 350, 116, 336).bend(140, 392, flare, 450)
                .bend(104, 470, 0, 472).doubled();
        easel.lay(Panel.of(brim, cloth).volume(14, 60).hangs()
                .folds(Drape.skirt(style.chance(), 100, flare, 350, 470, 5, 5)));
        for (int i = 1; i <= 4; i++) {
            double y = 366 + i * 21;
            double w = 120 + (flare - 120) * i / 5.2;
            easel.stitches(Outline.from(-w, y - 16).bend(0, y + 14, w, y - 16).open(), Trim.thread(cloth.base()));
        }
        Path2D crown = Outline.from(0, 196).bend(76, 194, 92, 214).bend(106, 260, 119, 344)
                .bend(80, 366, 0, 368).doubled();
        easel.lay(Panel.of(crown, cloth).volume(20, 70).lift(3));
        easel.seam(Outline.from(-93, 218).bend(0, 236, 93, 218).open());
        easel.stitches(Outline.from(-94, 223).bend(0, 241, 94, 223).open(), Trim.thread(cloth.base()));
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i < 2; i++) Trim.rivet(easel, side * (66 + i * 16), 292 - i * 3, 3.4, Trim.STEEL);
        }
    }

    private static void beanie(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Path2D crown = Outline.from(0, 176).bend(122, 174, 138, 330).line(136, 410).line(0, 420).doubled();
        var folds = new ArrayList<Fold>();
        for (int i = -3; i <= 3; i++) {
            folds.add(Fold.along(i * 7, 178, i * 42, 250, i * 40, 380, 7, i % 2 == 0 ? 5 : -5));
        }
        easel.lay(Panel.of(crown, cloth).volume(26, 90).folds(folds));
        Path2D cuff = Outline.from(0, 362).bend(90, 360, 142, 346).bend(152, 400, 143, 446)
                .bend(90, 462, 0, 464).doubled();
        easel.lay(Panel.of(cuff, Cloth.plain(Fabric.RIB, cloth.base(), 6)).volume(18, 60).hangs().lift(5));
        if (style.detail() > 0) {
            boolean oneColour = cloth.accent().equals(cloth.base());
            Cloth wool = Cloth.plain(Fabric.WOOL, oneColour ? Palette.tone(cloth.base(), 0.25) : cloth.accent(), 77);
            easel.lay(Panel.of(Trim.disc(0, 158, 46), wool).volume(22, 50).crumple(2.5).lift(4));
        } else {
            var badge = new RoundRectangle2D.Double(70, 400, 44, 24, 4, 4);
            easel.lay(Panel.patch(badge, Cloth.plain(Fabric.LEATHER, new Color(0x9A6A3E), 6)).lift(1.4));
        }
    }

    private static void fedora(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Path2D brim = Outline.from(0, 372).bend(140, 372, 208, 398).bend(224, 412, 200, 426)
                .bend(110, 462, 0, 464).doubled();
        easel.lay(Panel.of(brim, cloth).volume(14, 26).crumple(0.6));
        easel.shade(Outline.from(0, 360).bend(120, 360, 146, 392).bend(110, 424, 0, 428).doubled(), 9, 0.4);
        Path2D crown = Outline.from(0, 214).bend(30, 196, 74, 202).bend(104, 208, 112, 270).bend(120, 340, 132, 396)
                .bend(90, 422, 0, 424).doubled();
        easel.lay(Panel.of(crown, cloth).volume(22, 70).lift(3).folds(List.of(
                Fold.along(0, 208, 4, 250, 0, 300, 16, -12),
                Fold.along(-70, 236, -52, 280, -66, 340, 15, -9), Fold.along(70, 236, 52, 280, 66, 340, 15, -9))));
        Path2D ribbon = Outline.from(0, 368).bend(82, 367, 123, 346).line(132, 392).bend(90, 418, 0, 420).doubled();
        Cloth band = cloth.accent().equals(cloth.base())
                ? Cloth.plain(Fabric.SATIN, Palette.tone(cloth.base(), -0.5), 5)
                : cloth.contrast().of(Fabric.SATIN);
        easel.lay(Panel.patch(ribbon, band).volume(8, 22).crumple(0.2).lift(1.6));
        Path2D bow = Outline.from(86, 358).line(110, 348).bend(114, 376, 112, 402).line(90, 409)
                .bend(94, 384, 86, 358).closed();
        easel.lay(Panel.patch(bow, band).lift(1.6));
    }
}
