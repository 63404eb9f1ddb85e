package lookalike.build.sample;

import java.math.BigDecimal;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Pattern;

/**
 * One product of the invented shop, with the values of its row in the catalogue.
 *
 * @param picture of the product; twins have the same
 */
record SampleProduct(int id, String name, String category, String description, BigDecimal price, String gender,
        Palette colour, Pattern pattern, String season, int year, String brand, BigDecimal rating,
        int reviews, int likes, SamplePicture picture) {

    SampleProduct {
        if (name.isBlank() || description.isBlank()) throw new IllegalArgumentException("a product needs words");
    }

    /** The path of its picture, relative to the catalogue's folder. */
    String imageFile() {
        return "images/" + id + ".jpg";
    }
}
