package lookalike.build.sample.garment;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Easel;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.Outline;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Panel;

/** Pumps and sandals with a heel, a pair seen from the side with the toes on the left. */
public record Heel(Cut cut) implements Garment {
    /** Kinds of shoes. */
    public enum Cut { PUMP, BLOCK, SANDAL }

    @Override
    public boolean standing() {
        return true;
    }

    @Override
    public void draw(Easel easel, Style style) {
        Easel behind = easel.within(new AffineTransform(0.84, 0, 0, 1.08, 52, -66));
        shoe(behind, style);
        behind.ground(Outline.from(-200, 458).bend(-100, 446, 10, 458).bend(-100, 470, -200, 458).closed(), 10, 0.4);
        behind.ground(Outline.from(110, 458).bend(150, 448, 186, 458).bend(150, 468, 110, 458).closed(), 8, 0.4);
        shoe(easel.within(new AffineTransform(0.90, 0, 0, 1.15, -20, -34)), style);
    }

    private void shoe(Easel easel, Style style) {
        Cloth cloth = style.cloth();
        double rise = style.detail() * 12;
        Cloth sole = Cloth.plain(Fabric.LEATHER, new Color(0xC9A27A), 4);
        Path2D insole = Outline.from(176, 262 - rise).bend(60, 300 - rise, -10, 390).bend(-70, 440, -196, 448)
                .bend(-120, 412, -60, 380).bend(40, 280 - rise, 176, 262 - rise).closed();
        easel.lay(Panel.of(insole, sole.toned(-0.12)).volume(4, 10).lift(0));
        heel(easel, cloth, rise);
        Path2D under = Outline.from(-208, 450).bend(-150, 462, -84, 456).bend(-20, 440, 40, 374 - rise / 2)
                .bend(90, 330 - rise, 176, 326 - rise).line(178, 314 - rise).bend(84, 310 - rise, 26, 366 - rise / 2)
                .bend(-30, 430, -90, 446).bend(-150, 452, -208, 444).closed();
        easel.lay(Panel.patch(under, Cloth.plain(Fabric.RUBBER, new Color(0x2E2621), 5)).lift(0));
        if (cut == Cut.SANDAL) sandal(easel, cloth, rise);
        else pump(easel, style, rise);
    }

    private void heel(Easel easel, Cloth cloth, double rise) {
        Path2D heel = cut == Cut.PUMP
                ? Outline.from(180, 306 - rise).bend(176, 380, 164, 456).line(150, 456)
                        .bend(150, 372, 110, 324 - rise).closed()
                : Outline.from(184, 306 - rise).bend(188, 390, 176, 456).line(116, 456)
                        .bend(116, 380, 92, 330 - rise).closed();
        Cloth wrapping = cloth.side().of(cut == Cut.SANDAL ? Fabric.LEATHER : cloth.fabric());
        easel.lay(Panel.of(heel, wrapping).volume(10, 18).crumple(0.2).lift(0));
        Path2D tip = cut == Cut.PUMP ? Outline.from(150, 452).line(165, 452).line(164, 459).line(150, 459).closed()
                : Outline.from(116, 451).line(177, 451).line(176, 459).line(116, 459).closed();
        easel.lay(Panel.patch(tip, Cloth.plain(Fabric.RUBBER, new Color(0x2A2724), 5)).lift(0));
    }

    private void pump(Easel easel, Style style, double rise) {
        Cloth cloth = style.cloth();
        Path2D upper = Outline.from(178, 250 - rise).bend(194, 290 - rise, 182, 318 - rise)
                .bend(90, 312 - rise, 26, 366 - rise / 2).bend(-30, 432, -90, 447).bend(-150, 454, -210, 445)
                .bend(-196, 424, -140, 404).bend(-104, 388, -84, 372).bend(-66, 404, -26, 384)
                .bend(60, 312 - rise, 178, 250 - rise).closed();
        easel.lay(Panel.of(upper, cloth).turned(30).volume(18, 30).crumple(0.4));
        Path2D edge = Outline.from(-84, 374).bend(-66, 407, -26, 387).bend(60, 315 - rise, 178, 253 - rise).open();
        easel.stitches(edge, Trim.thread(cloth.base()));
        if (cut == Cut.BLOCK) {
            anklet(easel, cloth, 232 - rise);
        } else if (style.width() > 0.3) {
            Path2D bow = Outline.from(-100, 392).bend(-132, 366, -126, 400).bend(-124, 414, -100, 400)
                    .bend(-72, 424, -70, 404).bend(-72, 380, -100, 392).closed();
            easel.lay(Panel.patch(bow, cloth.side()).lift(1.6).volume(5, 9));
        }
    }

    private static void sandal(Easel easel, Cloth cloth, double rise) {
        Cloth leather = cloth.side();
        Path2D toe = Outline.from(-152, 450).bend(-160, 414, -128, 398).bend(-104, 394, -92, 402)
                .bend(-112, 424, -98, 448).closed();
        Path2D second = Outline.from(-78, 446).bend(-98, 404, -66, 376).bend(-46, 366, -34, 376)
                .bend(-58, 404, -34, 430).closed();
        Path2D back = Outline.from(184, 316 - rise).bend(192, 280 - rise, 176, 236 - rise).line(158, 240 - rise)
                .bend(164, 280 - rise, 134, 314 - rise).closed();
        for (Path2D strap : List.of(toe, second, back)) {
            easel.lay(Panel.patch(strap, leather).volume(6, 12).lift(2));
            easel.stitches(strap, Palette.sheer(Palette.tone(cloth.base(), -0.3), 0.4));
        }
        anklet(easel, leather, 222 - rise);
    }

    /** An ankle strap without an ankle: its far half first, seen from inside. */
    private static void anklet(Easel easel, Cloth cloth, double y) {
        Path2D far = Outline.from(58, y + 4).bend(110, y - 26, 172, y + 2).line(172, y + 14)
                .bend(110, y - 12, 62, y + 14).closed();
        easel.lay(Panel.patch(far, cloth.side().toned(-0.3)).lift(0));
        Path2D near = Outline.from(56, y + 2).bend(112, y + 36, 180, y).line(181, y + 17)
                .bend(112, y + 55, 56, y + 16).closed();
        easel.lay(Panel.patch(near, cloth.side()).volume(4, 9).lift(2));
        Trim.frame(easel, 98, y + 15, 18, 24, 3, Trim.BRASS);
    }
}
