package lookalike.service;

import java.util.List;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.catalogue.Product;
import lookalike.search.ProductFilter;
import lookalike.search.listing.ListingOrder;

/**
 * All products of a catalogue but the hidden ones, in its state when it was opened; needs no model and no features.
 * Products are told by item, the number that they have in the catalogue. Every call may take long; once the listing is
 * closed, it ends with a {@link CancellationException}.
 */
public interface CatalogueListing extends CatalogueContents, AutoCloseable {

    /** @return the orders that it has values for */
    List<ListingOrder> orders() throws LookalikeException;

    /**
     * @return the items that pass a filter, in an order
     * @throws lookalike.catalogue.CatalogueException.UnknownColumn if the filter names a column that does not exist
     */
    int[] items(ProductFilter filter, ListingOrder order) throws LookalikeException;

    /** @return the products of these items, in the same order */
    List<Product> products(List<Integer> items) throws LookalikeException;

    /** Closes the catalogue after waiting for all calls in progress. */
    @Override
    void close();
}
