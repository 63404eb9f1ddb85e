package lookalike.catalogue.table;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Optional;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.CurrencyNames;
import lookalike.catalogue.Offer;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.TableRow;

/** Reads price and link of a row. The sale price counts where there is one above 0 that is in force. */
final class OfferReader {

    private final CellReader cells;
    private final String currency;
    private final SaleDates dates;

    /** @param today for prices that only hold for some time */
    OfferReader(CellReader cells, ColumnRoles roles, LocalDate today) {
        this.cells = cells;
        this.dates = new SaleDates(today);
        this.currency = roles.column(ColumnRole.PRICE).isPresent() ? ColumnHeaders.currency(
                cells.header(ColumnRole.PRICE))
                : roles.column(ColumnRole.SALE_PRICE).isPresent()
                        ? ColumnHeaders.currency(cells.header(ColumnRole.SALE_PRICE)) : "";
    }

    Offer offer(TableRow.Whole row) throws CatalogueException {
        Optional<AmountParser.Amount> sale = cells.price(row, ColumnRole.SALE_PRICE)
                .filter(amount -> amount.value().signum() > 0);
        boolean inForce = sale.isPresent() && dates.isInForce(cells.cell(row, ColumnRole.SALE_FROM),
                cells.cell(row, ColumnRole.SALE_UNTIL));
        Optional<AmountParser.Amount> price = inForce ? sale : cells.price(row, ColumnRole.PRICE);
        Offer offer = new Offer(price.map(AmountParser.Amount::value), currency(row, price), link(row));
        return offer.equals(Offer.NONE) ? Offer.NONE : offer;
    }

    private String currency(TableRow.Whole row, Optional<AmountParser.Amount> price) {
        String cell = cells.cell(row, ColumnRole.CURRENCY);
        if (!cell.isEmpty()) {
            return CurrencyNames.code(cell).orElse(cell);
        }
        if (price.isEmpty()) {
            return "";
        }
        String beside = price.get().currency();
        return beside.isEmpty() ? currency : CurrencyNames.common(beside, currency).orElse(beside);
    }

    private Optional<URI> link(TableRow.Whole row) throws CatalogueException {
        return cells.value(row, ColumnRole.URL, SkipReason.Wanted.LINK, (_, cell) -> link(cell));
    }

    private static Optional<URI> link(String cell) {
        try {
            URI link = new URI(cell.replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            return web && link.getRawAuthority() != null ? Optional.of(link) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
