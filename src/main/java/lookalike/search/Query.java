package lookalike.search;

import java.nio.file.Path;
import java.util.List;
import lookalike.image.RgbImage;

/** What somebody looks for. */
public sealed interface Query {

    /** @return what to call it */
    String label();

    /** One photo. */
    sealed interface Photo extends Query { }

    /** A photo in a file. */
    record PhotoFile(Path file) implements Photo {
        @Override
        public String label() {
            return file.toString();
        }
    }

    /** A photo that was pasted or dragged in, or is part of one. */
    record Picture(String label, RgbImage image) implements Photo { }

    /**
     * Photos and products of the catalogue together, in the middle between them, moved towards some products and away
     * from others: see {@link Rocchio}. Without any of them everything is as good.
     *
     * @param photos that the results should look like
     * @param products ids of products that they should look like, and that are no results themselves
     * @param more ids of products to move towards
     * @param less ids of products to move away from, and that are no results either
     */
    record Mix(String label, List<RgbImage> photos, List<String> products, List<String> more, List<String> less)
            implements Query {

        public Mix {
            photos = List.copyOf(photos);
            products = List.copyOf(products);
            more = List.copyOf(more);
            less = List.copyOf(less);
        }
    }
}
