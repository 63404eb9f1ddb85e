package lookalike.service.related;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.Availability;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Facet;
import lookalike.catalogue.store.Catalogue;
import lookalike.catalogue.table.format.ColumnHeaders;

/**
 * The column that tells what is in stock: the one with that meaning or, in a catalogue that was read before there was
 * such a meaning, one with a usual header. A product is in stock if any of its variants is.
 *
 * @param header of the column
 */
record StockColumn(String header) {

    /** @throws CatalogueException.NoStock if no column tells it */
    static StockColumn of(Catalogue catalogue) throws CatalogueException {
        Optional<String> found = catalogue.facets().stream()
                .filter(facet -> facet.role().equals(Optional.of(ColumnRole.STOCK))).map(Facet::column).findFirst()
                .or(() -> ColumnHeaders.usual(ColumnRole.STOCK).stream()
                        .flatMap(usual -> catalogue.columns().stream()
                                .filter(header -> ColumnHeaders.plain(header).equals(usual)))
                        .findFirst());
        return new StockColumn(found.orElseThrow(
                () -> new CatalogueException.NoStock(catalogue.name(), catalogue.columns())));
    }

    /** @return the products in stock */
    BitSet items(Catalogue catalogue) throws LookalikeException {
        List<String> own = catalogue.column(header);
        Map<Integer, List<String>> variants = catalogue.variants(header);
        BitSet items = new BitSet(own.size());
        for (int item = 0; item < own.size(); item++) {
            items.set(item, Availability.isInStock(own.get(item))
                    || variants.getOrDefault(item, List.of()).stream().anyMatch(Availability::isInStock));
        }
        return items;
    }
}
