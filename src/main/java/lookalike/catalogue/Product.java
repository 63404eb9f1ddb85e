package lookalike.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One product of a catalogue: its pictures and the contents of its rows.
 *
 * @param id unique in its catalogue; for a picture without a row, its file name without extension
 * @param images its pictures, at least one, each once, relative to the catalogue's folder or zip, always with forward
 *     slashes; the first is shown, any of them finds the product
 * @param name the name; the id if the catalogue has none
 * @param category its kind, for instance {@code Shirts}; empty if unknown
 * @param description a few sentences; empty if there are none
 * @param offer price and where to buy it
 * @param ratings of customers
 * @param attributes every column of its first row but the id, under the header's own name and in the header's order;
 *     blank cells are left out
 * @param variants by header, the further values that the product's other rows have, as {@code size} S, M, L of one
 *     shirt; each value once, none of them that of {@code attributes}
 */
public record Product(String id, List<String> images, String name, String category, String description,
        Offer offer, Ratings ratings, Map<String, String> attributes, Map<String, List<String>> variants) {

    public Product {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a product needs an id");
        }
        images = List.copyOf(images);
        if (images.isEmpty()) {
            throw new IllegalArgumentException("a product needs a picture");
        }
        for (String image : images) {
            if (image.isBlank() || image.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a relative path with forward slashes: '" + image + "'");
            }
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(category);
        Objects.requireNonNull(description);
        Objects.requireNonNull(offer);
        Objects.requireNonNull(ratings);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        Map<String, List<String>> further = new LinkedHashMap<>();
        variants.forEach((header, values) -> further.put(header, List.copyOf(values)));
        variants = Collections.unmodifiableMap(further);
    }

    /** A product with one picture and one row. */
    public Product(String id, String image, String name, String category, String description, Offer offer,
            Ratings ratings, Map<String, String> attributes) {
        this(id, List.of(image), name, category, description, offer, ratings, attributes, Map.of());
    }

    /** @return the picture that is shown */
    public String image() {
        return images.getFirst();
    }

    /** @return the values of a column, its first row's first, then those of its variants; none if all are blank */
    public List<String> values(String header) {
        return Stream.concat(Optional.ofNullable(attributes.get(header)).stream(),
                variants.getOrDefault(header, List.of()).stream()).toList();
    }

    /** @return a product that only has a picture */
    public static Product ofPicture(String id, String image) {
        return new Product(id, image, id, "", "", Offer.NONE, Ratings.NONE, Map.of());
    }
}
