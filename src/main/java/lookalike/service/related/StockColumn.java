package lookalike.service.related;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lookalike.LookalikeException;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.store.Catalogue;

/**
 * The column that tells what is in stock, under the names that shops' exports give it: a number of pieces, or words. A
 * product is in stock if any of its variants is.
 *
 * @param header of the column
 */
record StockColumn(String header) {

    /** Headers without regard to case and to signs between their words, the surest first. */
    private static final List<String> HEADERS = List.of("instock", "stockstatus", "availability", "available", "stock",
            "stockquantity", "quantity", "qty", "inventory", "inventoryquantity", "variantinventoryqty",
            "variantinventoryquantity", "onhand", "bestand", "lagerbestand", "lagerstand", "verfügbarkeit",
            "verfügbar", "menge", "auflager");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "outofstock", "soldout", "unavailable",
            "notavailable", "discontinued", "none", "nein", "falsch", "ausverkauft", "nichtverfügbar",
            "nichtlieferbar", "vergriffen");

    /** @throws CatalogueException.NoStock if no column tells it */
    static StockColumn of(Catalogue catalogue) throws CatalogueException {
        for (String wanted : HEADERS) {
            Optional<String> found = catalogue.columns().stream().filter(header -> plain(header).equals(wanted))
                    .findFirst();
            if (found.isPresent()) {
                return new StockColumn(found.get());
            }
        }
        throw new CatalogueException.NoStock(catalogue.name(), catalogue.columns());
    }

    /** @return the products in stock */
    BitSet items(Catalogue catalogue) throws LookalikeException {
        List<String> own = catalogue.column(header);
        Map<Integer, List<String>> variants = catalogue.variants(header);
        BitSet items = new BitSet(own.size());
        for (int item = 0; item < own.size(); item++) {
            items.set(item, isInStock(own.get(item))
                    || variants.getOrDefault(item, List.of()).stream().anyMatch(StockColumn::isInStock));
        }
        return items;
    }

    static boolean isInStock(String cell) {
        return AmountParser.single(cell).map(amount -> amount.signum() > 0)
                .orElseGet(() -> !NO.contains(plain(cell)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
