package lookalike.ui.selection;

import java.util.List;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;

/**
 * Products that something is to be done with, of one catalogue or of several.
 *
 * @param items at least one, in the order of the grid
 */
public record ProductSelection(List<Item> items) {

    /**
     * A product.
     *
     * @param from the catalogue that it is from
     * @param likeness to the query, in words; empty if nothing was compared
     */
    public record Item(CatalogueContents from, ProductMatch match, String likeness) {}

    public ProductSelection {
        items = List.copyOf(items);
    }

    /** @return one product that was not compared with anything */
    public static ProductSelection of(CatalogueContents from, ProductMatch match) {
        return new ProductSelection(List.of(new Item(from, match, "")));
    }

    /** @return the products alone */
    public List<ProductMatch> matches() {
        return items.stream().map(Item::match).toList();
    }
}
