package lookalike.build.sample;

import static lookalike.build.sample.ProductLine.line;
import static lookalike.build.sample.drawing.Palette.BEIGE;
import static lookalike.build.sample.drawing.Palette.BLACK;
import static lookalike.build.sample.drawing.Palette.BURGUNDY;
import static lookalike.build.sample.drawing.Palette.CHARCOAL;
import static lookalike.build.sample.drawing.Palette.CREAM;
import static lookalike.build.sample.drawing.Palette.FOREST;
import static lookalike.build.sample.drawing.Palette.GREY;
import static lookalike.build.sample.drawing.Palette.LAVENDER;
import static lookalike.build.sample.drawing.Palette.MUSTARD;
import static lookalike.build.sample.drawing.Palette.NAVY;
import static lookalike.build.sample.drawing.Palette.OLIVE;
import static lookalike.build.sample.drawing.Palette.PINK;
import static lookalike.build.sample.drawing.Palette.RED;
import static lookalike.build.sample.drawing.Palette.RUST;
import static lookalike.build.sample.drawing.Palette.SKY;
import static lookalike.build.sample.drawing.Palette.TEAL;
import static lookalike.build.sample.drawing.Palette.WHITE;
import static lookalike.build.sample.drawing.Pattern.CANDY;
import static lookalike.build.sample.drawing.Pattern.CHECKS;
import static lookalike.build.sample.drawing.Pattern.DOTS;
import static lookalike.build.sample.drawing.Pattern.FLORAL;
import static lookalike.build.sample.drawing.Pattern.GINGHAM;
import static lookalike.build.sample.drawing.Pattern.HOUNDSTOOTH;
import static lookalike.build.sample.drawing.Pattern.LEAVES;
import static lookalike.build.sample.drawing.Pattern.PINSTRIPES;
import static lookalike.build.sample.drawing.Pattern.PLAIN;
import static lookalike.build.sample.drawing.Pattern.STRIPES;
import static lookalike.build.sample.drawing.Pattern.TARTAN;

import java.util.List;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.garment.Dress;
import lookalike.build.sample.garment.Skirt;
import lookalike.build.sample.garment.Trousers;

/** Dresses, and garments worn below the waist. */
final class Bottoms {
    private Bottoms() {}

    static List<ProductLine> dresses() {
        return List.of(
                line("Dresses", "A-Line Dress", new Dress(Dress.Cut.A_LINE), Fabric.COTTON, "Women", 6990,
                        "A fitted bodice above a swinging skirt.")
                        .with(DOTS, WHITE, RED, RED, NAVY)
                        .with(FLORAL, RED, CREAM).with(FLORAL, WHITE, SKY).plain(TEAL),
                line("Dresses", "Sheath Dress", new Dress(Dress.Cut.SHEATH), Fabric.WOOL, "Women", 7990,
                        "Cut close, with long seams and a round neck.")
                        .plain(BLACK, BURGUNDY).with(HOUNDSTOOTH, BLACK, CREAM),
                line("Dresses", "Maxi Dress", new Dress(Dress.Cut.MAXI), Fabric.COTTON, "Women", 8490,
                        "A deep round neck, a high waist and a skirt to the floor.")
                        .with(FLORAL, PINK, NAVY, NAVY, BLACK).with(FLORAL, RUST, CREAM).plain(LAVENDER),
                line("Dresses", "Shirt Dress", new Dress(Dress.Cut.SHIRT), Fabric.COTTON, "Women", 6490,
                        "Buttoned from collar to hem and belted at the waist.")
                        .with(PLAIN, NAVY, SKY, BEIGE).with(CANDY, WHITE, SKY).with(GINGHAM, RED, WHITE),
                line("Dresses", "Slip Dress", new Dress(Dress.Cut.SLIP), Fabric.SATIN, "Women", 5990,
                        "Fine straps and a slim fall to the calf.").plain(FOREST, CREAM, PINK));
    }

    static List<ProductLine> skirts() {
        return List.of(
                line("Skirts", "Midi Skirt", new Skirt(Skirt.Cut.A_LINE), Fabric.COTTON, "Women", 4590,
                        "A flared line to the calf.")
                        .plain(TEAL, MUSTARD).with(FLORAL, WHITE, NAVY).with(DOTS, WHITE, BLACK),
                line("Skirts", "Pencil Skirt", new Skirt(Skirt.Cut.PENCIL), Fabric.WOOL, "Women", 4990,
                        "A narrow line with a slit at the hem.").plain(BLACK).with(PINSTRIPES, WHITE, CHARCOAL, NAVY),
                line("Skirts", "Pleated Skirt", new Skirt(Skirt.Cut.PLEATED), Fabric.SATIN, "Women", 5490,
                        "Fine pleats from waist to hem.").plain(PINK, FOREST).with(TARTAN, NAVY, RED),
                line("Skirts", "Button Skirt", new Skirt(Skirt.Cut.MINI), Fabric.DENIM, "Women", 3990,
                        "Buttoned in front, with two patch pockets.").plain(NAVY, SKY),
                line("Skirts", "Cord Skirt", new Skirt(Skirt.Cut.MINI), Fabric.CORDUROY, "Women", 3990,
                        "Ribbed corduroy, buttoned in front, with two patch pockets.").plain(RUST, OLIVE));
    }

    static List<ProductLine> trousers() {
        return List.of(
                line("Jeans", "Skinny Jeans", new Trousers(Trousers.Leg.SKINNY), Fabric.DENIM, "Women", 5990,
                        "Narrow from hip to ankle, with contrast stitching.").plain(NAVY, NAVY, BLACK),
                line("Jeans", "Straight Jeans", new Trousers(Trousers.Leg.STRAIGHT), Fabric.DENIM, "Men", 6490,
                        "A straight leg with contrast stitching.").plain(NAVY, SKY, SKY),
                line("Jeans", "Wide Jeans", new Trousers(Trousers.Leg.WIDE), Fabric.DENIM, "Women", 6990,
                        "A high waist and a wide leg.").plain(SKY, NAVY, CREAM),
                line("Trousers", "Chinos", new Trousers(Trousers.Leg.STRAIGHT), Fabric.COTTON, "Men", 4990,
                        "A straight leg and slanted pockets.").plain(BEIGE, BEIGE, OLIVE),
                line("Trousers", "Suit Trousers", new Trousers(Trousers.Leg.TAILORED), Fabric.WOOL, "Men", 7990,
                        "A tapered leg with a pressed crease.")
                        .plain(CHARCOAL).with(PINSTRIPES, WHITE, NAVY).with(CHECKS, WHITE, GREY),
                line("Trousers", "Wide Trousers", new Trousers(Trousers.Leg.WIDE), Fabric.LINEN, "Women", 6490,
                        "A high waist and a wide, flowing leg.").plain(CREAM, BLACK, RUST),
                line("Trousers", "Joggers", new Trousers(Trousers.Leg.JOGGER), Fabric.FLEECE, "Unisex", 3990,
                        "A drawstring waist and ribbed cuffs.").plain(BLACK, GREY, FOREST),
                line("Shorts", "Chino Shorts", new Trousers(Trousers.Leg.SHORT), Fabric.COTTON, "Men", 3490,
                        "Cut above the knee, with slanted pockets.").plain(BEIGE, NAVY, OLIVE),
                line("Shorts", "Denim Shorts", new Trousers(Trousers.Leg.SHORT), Fabric.DENIM, "Women", 3490,
                        "Cut above the knee, with contrast stitching.").plain(SKY, NAVY),
                line("Shorts", "Swim Shorts", new Trousers(Trousers.Leg.SPORT), Fabric.NYLON, "Men", 2990,
                        "An elastic waist with a drawstring.")
                        .plain(TEAL).with(LEAVES, CREAM, NAVY).with(STRIPES, WHITE, RED));
    }
}
