package lookalike.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One product of a catalogue: a picture and the contents of its row.
 *
 * @param id unique in its catalogue; for a picture without a row, its file name without extension
 * @param image the picture, relative to the catalogue's folder or zip, always with forward slashes
 * @param name the name; the id if the catalogue has none
 * @param category its kind, for instance {@code Shirts}; empty if unknown
 * @param description a few sentences; empty if there are none
 * @param offer price and where to buy it
 * @param ratings of customers
 * @param attributes every column of its row but the id, under the header's own name and in the header's order; blank
 *     cells are left out
 */
public record Product(String id, String image, String name, String category, String description,
        Offer offer, Ratings ratings, Map<String, String> attributes) {

    public Product {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a product needs an id");
        }
        if (image.isBlank() || image.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a relative path with forward slashes: '" + image + "'");
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(category);
        Objects.requireNonNull(description);
        Objects.requireNonNull(offer);
        Objects.requireNonNull(ratings);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** @return a product that only has a picture */
    public static Product ofPicture(String id, String image) {
        return new Product(id, image, id, "", "", Offer.NONE, Ratings.NONE, Map.of());
    }
}
