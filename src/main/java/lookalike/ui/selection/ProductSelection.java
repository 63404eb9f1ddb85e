package lookalike.ui.selection;

import java.util.List;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;

/**
 * Products that something is to be done with.
 *
 * @param from the catalogue that they are from
 * @param items at least one, in the order of the grid
 */
public record ProductSelection(CatalogueContents from, List<Item> items) {

    /**
     * A product.
     *
     * @param likeness to the query, in words; empty if nothing was compared
     */
    public record Item(ProductMatch match, String likeness) {}

    public ProductSelection {
        items = List.copyOf(items);
    }

    /** @return the products alone */
    public List<ProductMatch> matches() {
        return items.stream().map(Item::match).toList();
    }
}
