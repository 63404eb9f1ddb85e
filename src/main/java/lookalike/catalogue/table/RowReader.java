package lookalike.catalogue.table;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Offer;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Makes a product of a row. Cells that do not fit their column's meaning become problems. */
final class RowReader {

    private final String table;
    private final List<String> headers;
    private final ColumnRoles roles;
    private final List<AmountParser> amounts;
    private final CatalogueSink sink;

    /** @param amounts one for each column */
    RowReader(Table table, ColumnRoles roles, List<AmountParser> amounts, CatalogueSink sink) {
        this.table = table.name();
        this.headers = table.columns();
        this.roles = roles;
        this.amounts = amounts;
        this.sink = sink;
    }

    /** @return the product {@code id} with the picture {@code image} and the contents of {@code row} */
    Product product(TableRow.Whole row, String id, String image) throws CatalogueException {
        String name = cell(row, ColumnRole.NAME);
        return new Product(id, image, name.isEmpty() ? id : name, cell(row, ColumnRole.CATEGORY),
                cell(row, ColumnRole.DESCRIPTION), offer(row), ratings(row), attributes(row));
    }

    private Map<String, String> attributes(TableRow.Whole row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        OptionalInt id = roles.column(ColumnRole.ID);
        for (int column = 0; column < headers.size(); column++) {
            boolean isId = id.isPresent() && id.getAsInt() == column;
            if (!isId && !row.cells().get(column).isEmpty()) {
                attributes.put(headers.get(column), row.cells().get(column));
            }
        }
        return attributes;
    }

    private Offer offer(TableRow.Whole row) throws CatalogueException {
        Optional<AmountParser.Amount> price = amount(row, ColumnRole.PRICE, SkipReason.Wanted.PRICE);
        String currency = cell(row, ColumnRole.CURRENCY);
        if (currency.isEmpty()) {
            currency = price.map(AmountParser.Amount::currency).orElse("");
        }
        Offer offer = new Offer(price.map(AmountParser.Amount::value), currency, link(row));
        return offer.equals(Offer.NONE) ? Offer.NONE : offer;
    }

    private Optional<URI> link(TableRow.Whole row) throws CatalogueException {
        String cell = cell(row, ColumnRole.URL);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI link = new URI(cell.replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            if (web && link.getRawAuthority() != null) {
                return Optional.of(link);
            }
        } catch (URISyntaxException _) {
            // Reported below, like any other cell that is no link.
        }
        broken(row, ColumnRole.URL, SkipReason.Wanted.LINK);
        return Optional.empty();
    }

    private Ratings ratings(TableRow.Whole row) throws CatalogueException {
        Optional<BigDecimal> rating =
                amount(row, ColumnRole.RATING, SkipReason.Wanted.NUMBER).map(AmountParser.Amount::value);
        OptionalLong reviews = count(row, ColumnRole.REVIEWS);
        OptionalLong likes = count(row, ColumnRole.LIKES);
        if (rating.isEmpty() && reviews.isEmpty() && likes.isEmpty()) {
            return Ratings.NONE;
        }
        return new Ratings(rating.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(rating.get().doubleValue()), reviews, likes);
    }

    private OptionalLong count(TableRow.Whole row, ColumnRole role) throws CatalogueException {
        Optional<Long> count = value(row, role, SkipReason.Wanted.COUNT,
                (amounts, cell) -> amounts.readCount(cell).filter(read -> read >= 0));
        return count.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count.get());
    }

    private Optional<AmountParser.Amount> amount(TableRow.Whole row, ColumnRole role, SkipReason.Wanted wanted)
            throws CatalogueException {
        return value(row, role, wanted, (amounts, cell) -> amounts.read(cell)
                .filter(read -> read.value().signum() >= 0));
    }

    private <T> Optional<T> value(TableRow.Whole row, ColumnRole role, SkipReason.Wanted wanted,
            BiFunction<AmountParser, String, Optional<T>> read) throws CatalogueException {
        String cell = cell(row, role);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(amounts.get(roles.column(role).getAsInt()), cell);
        if (value.isEmpty()) {
            broken(row, role, wanted);
        }
        return value;
    }

    private String cell(TableRow.Whole row, ColumnRole role) {
        OptionalInt column = roles.column(role);
        return column.isEmpty() ? "" : row.cells().get(column.getAsInt());
    }

    private void broken(TableRow.Whole row, ColumnRole role, SkipReason.Wanted wanted) throws CatalogueException {
        String header = headers.get(roles.column(role).getAsInt());
        sink.problem(new CatalogueProblem(CatalogueProblem.Kind.BROKEN_VALUE, table + ":" + row.line(),
                new SkipReason.WrongCell(header, cell(row, role), wanted)));
    }
}
