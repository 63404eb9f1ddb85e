package lookalike.service.export;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.search.MatchLevel;
import lookalike.search.ProductMatch;
import lookalike.search.SearchResult;
import lookalike.service.CatalogueSearch;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told of a product, under the same names in JSON and in CSV.
 *
 * @param location the folder or zip that the products' pictures are in
 * @param brand header of the column of brands, if there is one
 */
public record ProductFields(Path location, Optional<String> brand) {

    /** @return what is told of a catalogue's products */
    public static ProductFields of(CatalogueSearch search) {
        return new ProductFields(search.location(), search.header(ColumnRole.BRAND));
    }

    /** @return the product alone: id, name, category, brand, price, currency and url; null for what it does not have */
    public SequencedMap<String, @Nullable Object> of(Product product) {
        Offer offer = product.offer();
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", product.id());
        fields.put("name", product.name());
        fields.put("category", known(product.category()));
        fields.put("brand", brand.map(product.attributes()::get).orElse(null));
        fields.put("price", offer.price().orElse(null));
        fields.put("currency", known(offer.currency()));
        fields.put("url", url(offer));
        return fields;
    }

    /** @return a result: its rank, the product, how similar it is, and its pictures */
    SequencedMap<String, @Nullable Object> of(ProductMatch match, SearchResult answer) {
        SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("rank", match.rank());
        fields.putAll(of(match.product()));
        fields.put("similarity", match.isCompared() ? match.similarity() : null);
        fields.put("level", match.isCompared() ? MatchLevel.of(match, answer.quality()).toString() : null);
        fields.put("likeness", match.isCompared() ? match.likeness() : null);
        fields.put("file", file(match.product().image()));
        fields.put("found", file(match.image()));
        fields.put("twins", match.twins());
        return fields;
    }

    /** @return the path of a picture; within a zip the zip, {@code !/}, and the path in it */
    public String file(String image) {
        return Files.isDirectory(location) ? location.resolve(image).toString() : location + "!/" + image;
    }

    /** @return the price for people: amount and currency */
    public static @Nullable String price(Offer offer) {
        return offer.price().map(BigDecimal::toPlainString)
                .map(amount -> (amount + " " + offer.currency()).strip()).orElse(null);
    }

    /** @return the shop's page, or null */
    public static @Nullable String url(Offer offer) {
        return offer.link().map(URI::toString).orElse(null);
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** @return a map of the fields as a row */
    static Map<String, @Nullable Object> row(String query, SequencedMap<String, @Nullable Object> fields) {
        SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("query", query);
        row.putAll(fields);
        return row;
    }
}
