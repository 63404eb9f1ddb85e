package lookalike.build.sample.garment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Fold;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Sneakers and slip-ons, a pair seen from the side with the toes on the left. */
public record Sneaker(Cut cut) implements Garment {
    private static final Color RUBBER = new Color(0xF1EEE7);

    /** Kinds of shoes. */
    public enum Cut { COURT, HIGH, RUNNER, SLIP_ON }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        double drop = cut == Cut.HIGH ? 34 : 0;
        Easel behind = easel.within(new AffineTransform(0.92, 0, 0, 0.92, 34, 4 + drop));
        shoe(behind, style);
        behind.ground(Outline.from(-196, 436).bend(0, 426, 200, 436).bend(0, 458, -196, 436).closed(), 12, 0.55);
        shoe(easel.within(new AffineTransform(1, 0, 0, 1, -10, 46 + drop)), style);
    }

    private void shoe(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth inside = cloth.side().toned(Palette.dark(cloth.base()) ? 0.12 : -0.34);
        easel.lay(Panel.of(lining(), inside).volume(-8, 20).lift(0));
        if (cut != Cut.SLIP_ON) tongue(easel, cloth);
        sole(easel, style);
        easel.lay(Panel.of(upper(), cloth).volume(20, 42).crumple(0.7)
                .folds(List.of(
                        Fold.along(-96, 330, -72, 356, -66, 392, 6, -5),
                        Fold.along(-80, 326, -54, 350, -44, 390, 6, 4))));
        switch (cut) {
            case COURT -> court(easel, style);
            case HIGH -> high(easel, style);
            case RUNNER -> runner(easel, style);
            case SLIP_ON -> slipOn(easel, style);
        }
        foxing(easel, style);
    }

    private Path2D upper() {
        return switch (cut) {
            case SLIP_ON -> vamp(Outline.from(164, 282).bend(186, 330, 184, 408)).bend(-80, 326, -14, 272)
                    .bend(20, 300, 64, 308).bend(126, 308, 164, 282).closed();
            case HIGH -> vamp(heel(Outline.from(160, 178).bend(174, 250, 166, 310))).bend(-92, 326, -62, 304)
                    .line(46, 184).bend(100, 202, 160, 178).closed();
            default -> vamp(heel(Outline.from(164, 256).bend(184, 296, 176, 340))).bend(-92, 326, -62, 304)
                    .line(26, 250).bend(54, 302, 100, 298).bend(140, 292, 164, 256).closed();
        };
    }

    private static Outline heel(Outline back) {
        return back.bend(174, 374, 186, 408);
    }

    private static Outline vamp(Outline back) {
        return back.line(-190, 410).bend(-208, 362, -150, 344);
    }

    private Path2D lining() {
        return switch (cut) {
            case SLIP_ON -> Outline.from(-14, 272).bend(70, 262, 164, 281).bend(120, 330, 64, 326)
                    .bend(20, 312, -14, 272).closed();
            case HIGH -> Outline.from(44, 185).bend(100, 164, 160, 178).bend(140, 224, 100, 220).line(44, 185).closed();
            default -> Outline.from(26, 250).bend(60, 272, 100, 270).bend(140, 266, 164, 255).bend(150, 330, 100, 326)
                    .bend(54, 320, 26, 250).closed();
        };
    }

    private void tongue(Easel easel, Cloth cloth) {
        double dy = cut == Cut.HIGH ? -66 : 0;
        double dx = cut == Cut.HIGH ? 20 : 0;
        Path2D tongue = Outline.from(-74, 316).line(2 + dx, 238 + dy).bend(22 + dx, 216 + dy, 46 + dx, 226 + dy)
                .bend(52 + dx, 244 + dy, 34 + dx, 268 + dy).line(-30, 330).closed();
        easel.lay(Panel.of(tongue, cloth.side().toned(-0.10)).volume(9, 16).lift(0));
    }

    private void sole(Easel easel, Style style) {
        boolean runner = cut == Cut.RUNNER;
        Color tone = runner ? style.cloth().accent() : new Color(0xA9764A);
        Path2D under = Outline.from(-196, 422).bend(-190, 441, -158, 442).line(168, 442)
                .bend(192, 441, 192, 422).closed();
        easel.lay(Panel.patch(under, Cloth.plain(Fabric.RUBBER, runner ? Palette.tone(tone, -0.25) : tone, 5)).lift(0));
    }

    private void foxing(Easel easel, Style style) {
        Cloth rubber = Cloth.plain(Fabric.RUBBER, RUBBER, 6);
        Path2D band = cut == Cut.RUNNER
                ? Outline.from(-200, 396).bend(-214, 398, -212, 414).bend(-206, 430, -170, 434).line(180, 436)
                        .bend(214, 434, 211, 398).bend(208, 372, 188, 374).bend(150, 392, 90, 397)
                        .bend(-60, 410, -200, 396).closed()
                : Outline.from(-194, 396).bend(-212, 398, -210, 416).bend(-207, 432, -176, 434).line(172, 434)
                        .bend(200, 434, 199, 410).bend(198, 394, 186, 397).bend(100, 408, 0, 408)
                        .bend(-140, 410, -194, 396).closed();
        easel.lay(Panel.patch(band, rubber).volume(5, 14).lift(2.4));
        easel.draw(g -> {
            g.setColor(Palette.sheer(cut == Cut.RUNNER ? style.cloth().accent() : style.cloth().base(), 0.75));
            g.setStroke(new BasicStroke(2.2f));
            g.draw(Outline.from(-204, 421).line(cut == Cut.RUNNER ? 206 : 197, 421).open());
        });
    }

    private static void court(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth second = cloth.contrast();
        Path2D toe = Outline.from(-190, 410).bend(-208, 362, -150, 344).bend(-110, 330, -84, 318)
                .bend(-92, 366, -60, 408).closed();
        easel.seam(toe);
        easel.stitches(toe, Trim.thread(cloth.base()));
        Path2D back = heel(Outline.from(132, 289).bend(152, 278, 164, 257).bend(184, 296, 176, 340))
                .line(126, 408).bend(146, 350, 132, 289).closed();
        easel.lay(Panel.patch(back, second).lift(1.4));
        eyestay(easel, cloth, 26, 252);
        Path2D stripe = Outline.from(2, 402).bend(38, 372, 60, 318).line(82, 320).bend(66, 376, 36, 404).closed();
        easel.lay(Panel.patch(stripe, second).lift(1.2));
        laces(easel, 26, 252, 6, RUBBER);
    }

    private static void high(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Path2D cap = Outline.from(-191, 410).bend(-209, 361, -151, 343).bend(-112, 346, -108, 410).closed();
        easel.lay(Panel.patch(cap, Cloth.plain(Fabric.RUBBER, RUBBER, 7)).volume(12, 26).lift(1.6));
        eyestay(easel, cloth, 46, 186);
        Path2D back = heel(Outline.from(145, 184).line(160, 178).bend(174, 250, 166, 310)).line(162, 408)
                .bend(148, 330, 145, 184).closed();
        easel.lay(Panel.patch(back, cloth.contrast()).lift(1.2));
        easel.lay(Panel.patch(Trim.disc(106, 262, 22), Cloth.plain(Fabric.RUBBER, RUBBER, 8)).lift(1));
        easel.lay(Panel.patch(Trim.disc(106, 262, 13), cloth.contrast()).lift(0));
        laces(easel, 46, 186, 9, RUBBER);
    }

    private static void runner(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        Cloth second = cloth.contrast();
        Path2D toe = Outline.from(-190, 410).bend(-206, 366, -158, 347).bend(-146, 380, -70, 408).closed();
        easel.lay(Panel.patch(toe, second.of(Fabric.SUEDE)).lift(1.2));
        Path2D back = heel(Outline.from(130, 290).bend(152, 278, 164, 257).bend(184, 296, 176, 340))
                .line(90, 408).bend(132, 360, 130, 290).closed();
        easel.lay(Panel.patch(back, second.of(Fabric.SUEDE)).lift(1.4));
        eyestay(easel, Cloth.plain(Fabric.SUEDE, Palette.tone(cloth.base(), -0.12), 9), 26, 252);
        Path2D wave = Outline.from(-56, 404).bend(10, 388, 44, 330).line(62, 332).bend(66, 362, 112, 366)
                .bend(60, 384, 44, 362).bend(14, 404, -56, 404).closed();
        easel.lay(Panel.patch(wave, Cloth.plain(Fabric.RUBBER, RUBBER, 9)).lift(1));
        laces(easel, 26, 252, 6, Palette.dark(second.base()) ? RUBBER : second.base());
    }

    private static void slipOn(Easel easel, Style style) {
        Color band = Palette.tone(style.cloth().base(), -0.28);
        Path2D gore = Outline.from(-6, 278).bend(24, 302, 60, 309).bend(66, 334, 46, 356)
                .bend(10, 336, -26, 294).closed();
        easel.lay(Panel.patch(gore, Cloth.plain(Fabric.RIB, band, 5)).turned(-50).lift(1));
        easel.seam(Outline.from(-30, 284).bend(-6, 352, 12, 408).open());
        easel.stitches(Outline.from(-35, 286).bend(-11, 352, 6, 408).open(), Trim.thread(style.cloth().base()));
    }

    private static void eyestay(Easel easel, Cloth cloth, double x, double y) {
        Path2D stay = Outline.from(-70, 308).line(x, y).bend(x + 14, y + 8, x + 18, y + 18).line(-30, 336)
                .bend(-56, 344, -70, 308).closed();
        easel.lay(Panel.patch(stay, cloth.side()).lift(1.3));
    }

    private static void laces(Easel easel, double x, double y, int count, Color colour) {
        for (int i = 0; i < count; i++) {
            double t = (i + 0.5) / count;
            double px = -58 + (x + 58) * t;
            double py = 310 + (y - 310) * t;
            Trim.cord(easel, Outline.from(px + 13, py + 18).bend(px - 6, py + 2, px - 17, py - 6).open(), 6.2, colour);
        }
        Trim.cord(easel, Outline.from(x + 4, y + 12).bend(x + 44, y + 20, x + 34, y + 52).open(), 4.6, colour);
        Trim.cord(easel, Outline.from(x, y + 10).bend(x - 2, y + 44, x + 14, y + 62).open(), 4.6, colour);
    }
}
