package lookalike.build.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Pattern;
import lookalike.build.sample.garment.Style;

/** The products of the invented shop; each is a function of its number alone. */
final class Assortment {
    private static final int FIRST_ID = 1001;
    /** Products sold twice under different names: their places among the others. */
    private static final List<Integer> RESOLD = List.of(2, 109);

    private final List<SampleProduct> products = new ArrayList<>();

    private Assortment() {
        Stream.of(Tops.tees(), Tops.shirts(), Tops.knitwear(), Tops.outerwear(), Bottoms.dresses(), Bottoms.skirts(),
                Bottoms.trousers(), Accessories.shoes(), Accessories.bags(), Accessories.smallThings())
                .flatMap(List::stream).forEach(this::add);
        for (int place : RESOLD) resell(products.get(place));
    }

    /** All products, by rising id. */
    static List<SampleProduct> products() {
        return List.copyOf(new Assortment().products);
    }

    private void add(ProductLine line) {
        for (ProductLine.Piece piece : line.pieces()) {
            int id = FIRST_ID + products.size();
            var chance = new SplittableRandom(id * 7919L);
            double scale = chance.nextDouble(0.78, 1.22);
            var cloth = new Cloth(line.fabric(), piece.colour().colour(), piece.accent().colour(),
                    piece.pattern(), scale, id);
            var picture = new SamplePicture(line.garment(), Style.by(chance, cloth), id);
            products.add(offer(id, line, piece, picture, chance));
        }
    }

    private static SampleProduct offer(
            int id, ProductLine line, ProductLine.Piece piece, SamplePicture picture, SplittableRandom chance) {
        int step = line.cents() > 3000 ? 500 : 250;
        int price = line.cents() + step * chance.nextInt(-1, 3);
        return new SampleProduct(id, ProductTexts.name(id, piece.pattern(), line.noun()), line.category(),
                ProductTexts.description(line, piece), BigDecimal.valueOf(price, 2), line.gender(), piece.colour(),
                piece.pattern(), ProductTexts.season(line), chance.nextInt(2025, 2027),
                ProductTexts.BRANDS.get(chance.nextInt(ProductTexts.BRANDS.size())),
                BigDecimal.valueOf(chance.nextInt(34, 51), 1),
                chance.nextInt(4, 480), chance.nextInt(12, 2400), picture);
    }

    /** The same article under another name and brand, with the supplier's picture. */
    private void resell(SampleProduct p) {
        int id = FIRST_ID + products.size();
        var chance = new SplittableRandom(id * 7919L);
        List<String> brands = ProductTexts.BRANDS;
        String brand = brands.get((brands.indexOf(p.brand()) + 2) % brands.size());
        String kept = p.name().substring(p.name().indexOf(' ') + 1);
        String place = ProductTexts.name(id, Pattern.PLAIN, kept);
        BigDecimal price = p.price().add(BigDecimal.valueOf(400, 2));
        products.add(new SampleProduct(id, place, p.category(), p.description(), price,
                p.gender(), p.colour(), p.pattern(), p.season(), p.year(), brand,
                BigDecimal.valueOf(chance.nextInt(34, 51), 1),
                chance.nextInt(4, 90), chance.nextInt(12, 300), p.picture()));
    }
}
