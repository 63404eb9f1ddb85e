package lookalike.service.export;

import java.util.Locale;
import java.util.Optional;

/** The formats of lists of similar products. */
public enum NeighbourFormat {
    /** For spreadsheets: a row a similar product. */
    CSV,
    /** For programs: a line of JSON a product. */
    JSONL,
    /** For Shopify's import of products: related products by handle. */
    SHOPIFY,
    /** For WooCommerce's import of products: upsells by SKU. */
    WOOCOMMERCE;

    /** @return the format that a file with this ending has */
    public static Optional<NeighbourFormat> ofEnding(String ending) {
        return switch (ending) {
            case "csv" -> Optional.of(CSV);
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
