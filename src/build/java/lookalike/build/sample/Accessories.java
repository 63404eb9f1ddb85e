package lookalike.build.sample;

import static lookalike.build.sample.ProductLine.line;
import static lookalike.build.sample.drawing.Palette.BEIGE;
import static lookalike.build.sample.drawing.Palette.BLACK;
import static lookalike.build.sample.drawing.Palette.BROWN;
import static lookalike.build.sample.drawing.Palette.BURGUNDY;
import static lookalike.build.sample.drawing.Palette.CAMEL;
import static lookalike.build.sample.drawing.Palette.CHARCOAL;
import static lookalike.build.sample.drawing.Palette.CREAM;
import static lookalike.build.sample.drawing.Palette.FOREST;
import static lookalike.build.sample.drawing.Palette.GOLD;
import static lookalike.build.sample.drawing.Palette.GREY;
import static lookalike.build.sample.drawing.Palette.MUSTARD;
import static lookalike.build.sample.drawing.Palette.NAVY;
import static lookalike.build.sample.drawing.Palette.OLIVE;
import static lookalike.build.sample.drawing.Palette.PINK;
import static lookalike.build.sample.drawing.Palette.RED;
import static lookalike.build.sample.drawing.Palette.SILVER;
import static lookalike.build.sample.drawing.Palette.SKY;
import static lookalike.build.sample.drawing.Palette.TEAL;
import static lookalike.build.sample.drawing.Palette.WHITE;
import static lookalike.build.sample.drawing.Pattern.BLOCK;
import static lookalike.build.sample.drawing.Pattern.CHECKS;
import static lookalike.build.sample.drawing.Pattern.DOTS;
import static lookalike.build.sample.drawing.Pattern.FLORAL;
import static lookalike.build.sample.drawing.Pattern.LEAVES;
import static lookalike.build.sample.drawing.Pattern.PLAIN;
import static lookalike.build.sample.drawing.Pattern.STRIPES;
import static lookalike.build.sample.drawing.Pattern.TARTAN;

import java.util.List;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.garment.Backpack;
import lookalike.build.sample.garment.Belt;
import lookalike.build.sample.garment.Boot;
import lookalike.build.sample.garment.Handbag;
import lookalike.build.sample.garment.Hat;
import lookalike.build.sample.garment.Heel;
import lookalike.build.sample.garment.Scarf;
import lookalike.build.sample.garment.Sneaker;
import lookalike.build.sample.garment.Sunglasses;
import lookalike.build.sample.garment.Watch;

/** Shoes, bags and accessories. */
final class Accessories {
    private Accessories() {}

    static List<ProductLine> shoes() {
        return List.of(
                line("Casual Shoes", "Court Sneakers", new Sneaker(Sneaker.Cut.COURT), Fabric.LEATHER,
                        "Unisex", 7990, "Laced, with a contrast heel and a light rubber sole.")
                        .with(PLAIN, FOREST, WHITE).with(PLAIN, NAVY, WHITE).with(PLAIN, CAMEL, BLACK),
                line("Casual Shoes", "High-Top Sneakers", new Sneaker(Sneaker.Cut.HIGH), Fabric.CANVAS,
                        "Unisex", 6490, "Laced over the ankle, with a rubber toe cap.").plain(RED, RED, BLACK, MUSTARD),
                line("Casual Shoes", "Runners", new Sneaker(Sneaker.Cut.RUNNER), Fabric.CANVAS, "Men", 8990,
                        "A thick sole, suede overlays and a light side wave.")
                        .with(PLAIN, TEAL, GREY).with(PLAIN, MUSTARD, NAVY).with(PLAIN, BURGUNDY, BEIGE),
                line("Casual Shoes", "Slip-Ons", new Sneaker(Sneaker.Cut.SLIP_ON), Fabric.CANVAS, "Women", 4490,
                        "No laces, elastic at the sides.")
                        .plain(NAVY).with(CHECKS, BLACK, CREAM).with(FLORAL, PINK, BLACK),
                line("Boots", "Chelsea Boots", new Boot(Boot.Cut.CHELSEA), Fabric.SUEDE, "Men", 12900,
                        "Elastic at both sides and a low heel.").plain(BROWN, CAMEL, BLACK),
                line("Boots", "Laced Boots", new Boot(Boot.Cut.LACED), Fabric.LEATHER, "Unisex", 13900,
                        "Laced to the shaft, with brass eyelets.").plain(BROWN, BLACK, BURGUNDY),
                line("Boots", "Riding Boots", new Boot(Boot.Cut.KNEE), Fabric.LEATHER, "Women", 16900,
                        "To the knee, with a strap and buckle at the ankle.").plain(BLACK, BROWN),
                line("Heels", "Pumps", new Heel(Heel.Cut.PUMP), Fabric.LEATHER, "Women", 8990,
                        "A pointed toe and a slender heel.").plain(RED, BLACK, NAVY),
                line("Heels", "Block Heels", new Heel(Heel.Cut.BLOCK), Fabric.SUEDE, "Women", 8490,
                        "A broad heel and a buckled ankle strap.").plain(TEAL, PINK, BURGUNDY),
                line("Heels", "Heeled Sandals", new Heel(Heel.Cut.SANDAL), Fabric.LEATHER, "Women", 7490,
                        "Two broad straps and a buckle at the ankle.").plain(CAMEL, WHITE));
    }

    static List<ProductLine> bags() {
        return List.of(
                line("Handbags", "Tote", new Handbag(Handbag.Cut.TOTE), Fabric.CANVAS, "Women", 5990,
                        "Roomy and open, with two handles.")
                        .with(STRIPES, NAVY, CREAM, CREAM).with(DOTS, BLACK, BEIGE).plain(CAMEL),
                line("Handbags", "Satchel", new Handbag(Handbag.Cut.SATCHEL), Fabric.LEATHER, "Unisex", 12900,
                        "A broad flap closed by two buckled straps.").plain(BROWN, BROWN, BLACK),
                line("Handbags", "Crossbody Bag", new Handbag(Handbag.Cut.CROSSBODY), Fabric.LEATHER, "Women", 8990,
                        "A round flap, a brass clasp and a long strap.").plain(BURGUNDY, MUSTARD, NAVY),
                line("Handbags", "Bucket Bag", new Handbag(Handbag.Cut.BUCKET), Fabric.LEATHER, "Women", 9990,
                        "Gathered by a cord, with a single handle.").plain(MUSTARD, TEAL),
                line("Backpacks", "Daypack", new Backpack(Backpack.Cut.DAYPACK), Fabric.CANVAS, "Unisex", 5990,
                        "A long zip, a front pocket and a leather patch.")
                        .plain(NAVY, MUSTARD).with(BLOCK, BURGUNDY, NAVY),
                line("Backpacks", "Rucksack", new Backpack(Backpack.Cut.FLAP), Fabric.CANVAS, "Unisex", 7990,
                        "A broad flap held by two leather straps.").plain(OLIVE, OLIVE, BURGUNDY),
                line("Backpacks", "Rolltop", new Backpack(Backpack.Cut.ROLLTOP), Fabric.NYLON, "Unisex", 8990,
                        "Rolled shut and buckled, with a zipped pocket.").plain(BLACK, TEAL));
    }

    static List<ProductLine> smallThings() {
        return List.of(
                line("Hats", "Cap", new Hat(Hat.Cut.CAP), Fabric.COTTON, "Unisex", 1990,
                        "Six panels, stitched seams and a curved peak.").plain(NAVY, BLACK, RED),
                line("Hats", "Bucket Hat", new Hat(Hat.Cut.BUCKET), Fabric.COTTON, "Unisex", 2490,
                        "A sloping brim with rows of stitches.").plain(BEIGE, OLIVE).with(LEAVES, CREAM, TEAL),
                line("Hats", "Beanie", new Hat(Hat.Cut.BEANIE), Fabric.RIB, "Unisex", 1990,
                        "Ribbed, with a broad turned cuff.").plain(MUSTARD, GREY, BURGUNDY),
                line("Hats", "Fedora", new Hat(Hat.Cut.FEDORA), Fabric.WOOL, "Unisex", 4990,
                        "A pinched crown with a satin ribbon.").with(PLAIN, BLACK, CAMEL, GREY),
                line("Sunglasses", "Round Sunglasses", new Sunglasses(Sunglasses.Cut.ROUND), Fabric.METAL,
                        "Unisex", 4990, "A fine metal frame with round lenses.")
                        .with(PLAIN, FOREST, GOLD).with(PLAIN, CHARCOAL, SILVER),
                line("Sunglasses", "Square Sunglasses", new Sunglasses(Sunglasses.Cut.SQUARE), Fabric.RUBBER,
                        "Unisex", 5490, "A bold frame with shaded lenses.")
                        .with(PLAIN, CHARCOAL, BLACK, BLACK).with(PLAIN, BROWN, BROWN),
                line("Sunglasses", "Aviators", new Sunglasses(Sunglasses.Cut.AVIATOR), Fabric.METAL, "Men", 5990,
                        "A double bridge and drop-shaped lenses.").with(PLAIN, SKY, SILVER).with(PLAIN, BROWN, GOLD),
                line("Sunglasses", "Cat-Eye Sunglasses", new Sunglasses(Sunglasses.Cut.CAT_EYE), Fabric.RUBBER,
                        "Women", 5490, "Lenses swept up at the corners.")
                        .with(PLAIN, BROWN, BURGUNDY).with(PLAIN, CHARCOAL, BLACK),
                line("Watches", "Dress Watch", new Watch(Watch.Cut.DRESS), Fabric.LEATHER, "Unisex", 12900,
                        "A slim round case on a stitched strap.")
                        .with(PLAIN, WHITE, BROWN, BLACK).with(PLAIN, NAVY, CAMEL),
                line("Watches", "Chronograph", new Watch(Watch.Cut.CHRONO), Fabric.LEATHER, "Men", 18900,
                        "Three small dials and two pushers.").with(PLAIN, NAVY, BROWN).with(PLAIN, BLACK, BLACK),
                line("Watches", "Square Watch", new Watch(Watch.Cut.SQUARE), Fabric.LEATHER, "Women", 11900,
                        "A softly squared case on a stitched strap.").with(PLAIN, CREAM, BURGUNDY, NAVY),
                line("Watches", "Bracelet Watch", new Watch(Watch.Cut.BRACELET), Fabric.METAL, "Unisex", 15900,
                        "A link bracelet and a round case.").with(PLAIN, TEAL, SILVER).with(PLAIN, WHITE, GOLD),
                line("Scarves", "Wool Scarf", new Scarf(true), Fabric.WOOL, "Unisex", 3490,
                        "Wound once, with fringed ends.")
                        .with(TARTAN, RED, CAMEL, NAVY).with(STRIPES, CREAM, BURGUNDY).plain(GREY),
                line("Scarves", "Silk Scarf", new Scarf(false), Fabric.SATIN, "Women", 3990,
                        "Light and glossy, knotted at the neck.").with(DOTS, CREAM, TEAL, RED).with(FLORAL, PINK, NAVY),
                line("Belts", "Leather Belt", new Belt(Belt.Cut.CLASSIC), Fabric.LEATHER, "Men", 3490,
                        "A framed buckle and stitched edges.").plain(BROWN, BLACK, CAMEL),
                line("Belts", "Woven Belt", new Belt(Belt.Cut.WOVEN), Fabric.LEATHER, "Men", 3290,
                        "Woven leather with a framed buckle.").plain(BROWN, NAVY),
                line("Belts", "Plate Belt", new Belt(Belt.Cut.PLATE), Fabric.LEATHER, "Unisex", 3990,
                        "A polished plate buckle.").plain(BLACK, BURGUNDY));
    }
}
