package lookalike.build.sample;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import lookalike.build.sample.drawing.Cloth;
import lookalike.build.sample.drawing.Fabric;
import lookalike.build.sample.drawing.HomeSetting;
import lookalike.build.sample.drawing.HomeSetting.Ground;
import lookalike.build.sample.drawing.Light;
import lookalike.build.sample.drawing.Pattern;
import lookalike.build.sample.garment.Dress;
import lookalike.build.sample.garment.Garment;
import lookalike.build.sample.garment.Handbag;
import lookalike.build.sample.garment.Jacket;
import lookalike.build.sample.garment.Sneaker;
import lookalike.build.sample.garment.Style;
import lookalike.build.sample.garment.Tee;

/**
 * Photos to try the program with: similar to products of the catalogue, identical to none, and looking as if taken at
 * home.
 */
final class QueryPhotos {
    private static final Light MORNING = new Light(-0.60, -0.38, 0.70, 1.1);
    private static final Light EVENING = new Light(0.58, -0.36, 0.70, 1.1);

    private QueryPhotos() {}

    /** The photos by file name; each is drawn on demand. */
    static Map<String, Supplier<BufferedImage>> all() {
        var photos = new LinkedHashMap<String, Supplier<BufferedImage>>();
        photos.put("striped-tee.jpg", () -> photo(new HomeSetting(Ground.WOOD, new Color(0xB98457), MORNING, -6),
                new Tee(Tee.Cut.CREW), cloth(Fabric.JERSEY, 0x2B3A5A, 0xF1EFE8, Pattern.STRIPES, 0.9, 71),
                0.5, -0.4, 0.6));
        photos.put("dotted-dress.jpg", () -> photo(new HomeSetting(Ground.PLASTER, new Color(0xA9B8A4), EVENING, 3),
                new Dress(Dress.Cut.A_LINE), cloth(Fabric.COTTON, 0xB52C33, 0xF6F1E9, Pattern.DOTS, 1.1, 72),
                0.3, 0.7, -0.5));
        photos.put("denim-jacket.jpg", () -> photo(new HomeSetting(Ground.LINEN, new Color(0xDDD3C4), MORNING, 7),
                new Jacket(Jacket.Cut.TRUCKER), cloth(Fabric.DENIM, 0x34496F, 0x34496F, Pattern.PLAIN, 1, 73),
                0.6, -0.3, 0.2));
        photos.put("red-high-tops.jpg", () -> photo(new HomeSetting(Ground.CONCRETE, new Color(0xA8A49E), EVENING, -4),
                new Sneaker(Sneaker.Cut.HIGH), cloth(Fabric.CANVAS, 0xB23A35, 0xB23A35, Pattern.PLAIN, 1, 74),
                -0.4, 0.1, -0.2));
        photos.put("brown-satchel.jpg", () -> photo(new HomeSetting(Ground.OAK, new Color(0x8A6B52), EVENING, 5),
                new Handbag(Handbag.Cut.SATCHEL), cloth(Fabric.LEATHER, 0x835235, 0x835235, Pattern.PLAIN, 1, 75),
                0.6, 0.2, 0.8));
        return photos;
    }

    private static Cloth cloth(Fabric fabric, int base, int accent, Pattern pattern, double scale, long seed) {
        return new Cloth(fabric, new Color(base), new Color(accent), pattern, scale, seed);
    }

    private static BufferedImage photo(
            HomeSetting setting, Garment garment, Cloth cloth, double width, double length, double detail) {
        return setting.photo(easel -> garment.draw(easel, new Style(cloth, width, length, detail)));
    }
}
