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
import static lookalike.build.sample.drawing.Pattern.BLOCK;
import static lookalike.build.sample.drawing.Pattern.BRETON;
import static lookalike.build.sample.drawing.Pattern.CANDY;
import static lookalike.build.sample.drawing.Pattern.CHECKS;
import static lookalike.build.sample.drawing.Pattern.DOTS;
import static lookalike.build.sample.drawing.Pattern.FLORAL;
import static lookalike.build.sample.drawing.Pattern.GINGHAM;
import static lookalike.build.sample.drawing.Pattern.HOUNDSTOOTH;
import static lookalike.build.sample.drawing.Pattern.LEAVES;
import static lookalike.build.sample.drawing.Pattern.PEAKS;
import static lookalike.build.sample.drawing.Pattern.PLAIN;
import static lookalike.build.sample.drawing.Pattern.RINGS;
import static lookalike.build.sample.drawing.Pattern.STRIPES;
import static lookalike.build.sample.drawing.Pattern.SUNRISE;
import static lookalike.build.sample.drawing.Pattern.TARTAN;

import java.util.List;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.garment.Coat;
import lookalike.build.sample.garment.Jacket;
import lookalike.build.sample.garment.Knitwear;
import lookalike.build.sample.garment.Shirt;
import lookalike.build.sample.garment.Tee;

/** Garments worn above the waist. */
final class Tops {
    private Tops() {}

    static List<ProductLine> tees() {
        return List.of(
                line("Tshirts", "Tee", new Tee(Tee.Cut.CREW), Fabric.JERSEY, "Men", 1990,
                        "Crew neck with a ribbed band and short sleeves.")
                        .with(STRIPES, WHITE, NAVY, NAVY, NAVY, NAVY, TEAL, BURGUNDY)
                        .plain(WHITE, BLACK, MUSTARD).with(SUNRISE, MUSTARD, NAVY, WHITE)
                        .with(PEAKS, CREAM, FOREST, CHARCOAL).with(RINGS, RUST, CREAM),
                line("Tshirts", "V-Neck Tee", new Tee(Tee.Cut.VEE), Fabric.JERSEY, "Women", 2190,
                        "A soft V-neck and short sleeves.").plain(WHITE, PINK, LAVENDER),
                line("Tshirts", "Long Sleeve Tee", new Tee(Tee.Cut.LONG), Fabric.JERSEY, "Women", 2990,
                        "Long sleeves and a crew neck, cut close to the body.")
                        .with(BRETON, NAVY, WHITE, WHITE, CREAM).with(BRETON, WHITE, NAVY, RED),
                line("Tshirts", "Tank Top", new Tee(Tee.Cut.TANK), Fabric.JERSEY, "Women", 1690,
                        "Sleeveless, with a deep round neck.").plain(BLACK, RUST).with(STRIPES, WHITE, TEAL),
                line("Polo Shirts", "Polo", new Tee(Tee.Cut.POLO), Fabric.COTTON, "Men", 3490,
                        "A ribbed collar and three buttons.")
                        .plain(FOREST, NAVY, BURGUNDY, SKY).with(STRIPES, WHITE, NAVY));
    }

    static List<ProductLine> shirts() {
        return List.of(
                line("Shirts", "Oxford Shirt", new Shirt(Shirt.Neck.CLASSIC, true), Fabric.COTTON, "Men", 4990,
                        "A classic collar, long sleeves and buttoned cuffs.")
                        .plain(WHITE, PINK).with(CANDY, WHITE, SKY, SKY, LAVENDER).with(GINGHAM, NAVY, WHITE, SKY),
                line("Shirts", "Flannel Shirt", new Shirt(Shirt.Neck.CLASSIC, true), Fabric.FLEECE, "Men", 5490,
                        "Brushed and warm, with a classic collar and long sleeves.")
                        .with(TARTAN, NAVY, RED, RED).with(TARTAN, BLACK, FOREST, MUSTARD),
                line("Shirts", "Linen Shirt", new Shirt(Shirt.Neck.BAND, true), Fabric.LINEN, "Unisex", 5990,
                        "A band collar and long sleeves.").plain(WHITE, BEIGE, OLIVE),
                line("Shirts", "Camp Shirt", new Shirt(Shirt.Neck.CAMP, false), Fabric.COTTON, "Men", 3990,
                        "An open camp collar and short sleeves.")
                        .with(LEAVES, CREAM, TEAL, NAVY).with(FLORAL, PINK, BLACK).plain(RUST),
                line("Shirts", "Blouse", new Shirt(Shirt.Neck.BAND, true), Fabric.SATIN, "Women", 4590,
                        "A band collar and flowing long sleeves.").with(DOTS, WHITE, NAVY, BURGUNDY).plain(CREAM));
    }

    static List<ProductLine> knitwear() {
        return List.of(
                line("Sweaters", "Cable Sweater", new Knitwear(Knitwear.Cut.CREW), Fabric.CABLE, "Unisex", 6990,
                        "Cables from neck to hem, ribbed at the edges.").plain(CREAM, CREAM, GREY, NAVY),
                line("Sweaters", "V-Neck Sweater", new Knitwear(Knitwear.Cut.VEE), Fabric.KNIT, "Men", 5490,
                        "A fine V-neck with ribbed cuffs and hem.").plain(BURGUNDY, NAVY, CAMEL),
                line("Sweaters", "Roll Neck", new Knitwear(Knitwear.Cut.TURTLE), Fabric.KNIT, "Women", 5990,
                        "A turned roll neck and ribbed cuffs.").plain(RUST, BLACK, CREAM).with(STRIPES, CREAM, TEAL),
                line("Sweaters", "Cardigan", new Knitwear(Knitwear.Cut.CARDIGAN), Fabric.KNIT, "Women", 6490,
                        "A deep V closed by five buttons, with a ribbed border.").plain(OLIVE, MUSTARD, PINK, CHARCOAL),
                line("Sweatshirts", "Sweatshirt", new Knitwear(Knitwear.Cut.SWEATSHIRT), Fabric.FLEECE,
                        "Unisex", 4490, "Brushed inside, with ribbed neck, cuffs and hem.")
                        .with(BLOCK, NAVY, GREY, CREAM).with(BLOCK, TEAL, BEIGE)
                        .plain(LAVENDER).with(RINGS, CREAM, NAVY),
                line("Sweatshirts", "Hoodie", new Knitwear(Knitwear.Cut.HOODIE), Fabric.FLEECE, "Unisex", 5490,
                        "A lined hood with drawstrings and a pouch pocket.")
                        .plain(GREY, BLACK, LAVENDER, FOREST).with(PEAKS, CREAM, RUST));
    }

    static List<ProductLine> outerwear() {
        return List.of(
                line("Jackets", "Bomber Jacket", new Jacket(Jacket.Cut.BOMBER), Fabric.NYLON, "Men", 8990,
                        "A zip, slanted pockets and ribbed collar, cuffs and hem.").plain(OLIVE, BLACK, NAVY),
                line("Jackets", "Trucker Jacket", new Jacket(Jacket.Cut.TRUCKER), Fabric.DENIM, "Unisex", 7990,
                        "Brass buttons, two chest pockets and contrast stitching.").plain(NAVY, NAVY, SKY),
                line("Jackets", "Biker Jacket", new Jacket(Jacket.Cut.BIKER), Fabric.LEATHER, "Women", 19900,
                        "A slanted zip, wide lapels and a belt at the hem.").plain(BLACK, BLACK, BROWN),
                line("Jackets", "Puffer Jacket", new Jacket(Jacket.Cut.PUFFER), Fabric.NYLON, "Unisex", 11900,
                        "Quilted in broad channels, with a high collar.")
                        .with(PLAIN, BLACK, MUSTARD, RED).with(PLAIN, WHITE, NAVY, TEAL),
                line("Blazers", "Blazer", new Jacket(Jacket.Cut.BLAZER), Fabric.WOOL, "Men", 14900,
                        "Notched lapels, two buttons and flap pockets.")
                        .plain(NAVY, CAMEL).with(HOUNDSTOOTH, BLACK, GREY, CREAM).with(CHECKS, SKY, CHARCOAL),
                line("Coats", "Overcoat", new Coat(Coat.Cut.OVERCOAT), Fabric.WOOL, "Men", 21900,
                        "Single-breasted with three buttons and flap pockets.")
                        .plain(CAMEL, CHARCOAL).with(HOUNDSTOOTH, BLACK, GREY),
                line("Coats", "Trench Coat", new Coat(Coat.Cut.TRENCH), Fabric.COTTON, "Women", 18900,
                        "Double-breasted, belted, with epaulettes and a storm flap.").plain(BEIGE, BEIGE, OLIVE),
                line("Coats", "Pea Coat", new Coat(Coat.Cut.PEACOAT), Fabric.WOOL, "Unisex", 16900,
                        "Double-breasted with broad lapels.").plain(NAVY, BLACK),
                line("Coats", "Parka", new Coat(Coat.Cut.PARKA), Fabric.CANVAS, "Unisex", 15900,
                        "A fur-trimmed hood, a drawn waist and two large pockets.").plain(OLIVE, NAVY));
    }
}
