package lookalike.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the column of {@linkplain ColumnRole#STOCK stock} says of a product. A cell holds a number of pieces, of which
 * more than 0 are in stock, or the words that shops' exports have.
 *
 * @param cells of the product's rows that are not blank
 */
public record Availability(List<String> cells) {

    private static final Set<String> NO = Set.of("", "no", "n", "false", "outofstock", "soldout", "unavailable",
            "notavailable", "discontinued", "none", "nein", "falsch", "ausverkauft", "nichtverfügbar",
            "nichtlieferbar", "vergriffen", "épuisé", "enrupture", "rupturedestock", "agotado", "sinexistencias",
            "esaurito", "nondisponibile", "uitverkocht", "nietopvoorraad", "esgotado", "wyprzedane", "brak",
            "нетвналичии", "在庫なし", "缺货", "缺貨", "售罄", "품절");

    public Availability {
        cells = List.copyOf(cells);
    }

    /** @param header of the column of stock */
    public static Availability of(Product product, String header) {
        return new Availability(product.values(header));
    }

    /** @return whether a cell says that something is in stock; a blank one does not */
    public static boolean isInStock(String cell) {
        return AmountParser.single(cell).map(amount -> amount.signum() > 0)
                .orElseGet(() -> !NO.contains(cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "")));
    }

    /** @return whether it is known, and nothing is in stock */
    public boolean isSoldOut() {
        return !cells.isEmpty() && cells.stream().noneMatch(Availability::isInStock);
    }

    /** @return whether it is a number of pieces, and no words */
    public boolean isCounted() {
        return cells.stream().allMatch(cell -> AmountParser.single(cell).isPresent());
    }
}
