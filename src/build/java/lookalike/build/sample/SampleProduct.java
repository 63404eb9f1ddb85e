package lookalike.build.sample;

import java.math.BigDecimal;
import lookalike.build.sample.drawing.Palette;
import lookalike.build.sample.drawing.Pattern;

/**
 * One product of the invented shop, as its row in the catalogue says it.
 *
 * @param picture what its picture shows; twins have the same
 */
record SampleProduct(int id, String name, String category, String description, BigDecimal price, String gender,
                     Palette colour, Pattern pattern, String season, int year, String brand, BigDecimal rating,
                     int reviews, int likes, SamplePicture picture) {

    SampleProduct {
        if (name.isBlank() || description.isBlank()) throw new IllegalArgumentException("a product needs words");
    }

    /** Where its picture lies, below the folder of the catalogue. */
    String imageFile() {
        return "images/" + id + ".jpg";
    }
}
