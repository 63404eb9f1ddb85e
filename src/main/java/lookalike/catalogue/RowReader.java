package lookalike.catalogue;

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

/** Makes a product of a row. Cells that cannot be read as what their column means become problems. */
final class RowReader {

    private final String table;
    private final List<String> headers;
    private final ColumnRoles roles;
    private final List<Amounts> amounts;
    private final Findings findings;

    /** @param amounts one for each column */
    RowReader(CsvTable table, ColumnRoles roles, List<Amounts> amounts, Findings findings) {
        this.table = table.name();
        this.headers = table.columns();
        this.roles = roles;
        this.amounts = amounts;
        this.findings = findings;
    }

    /** @return what {@code row} says about the product {@code id} in the picture {@code image} */
    Product product(CsvRow.Whole row, String id, String image) throws CatalogueException {
        String name = cell(row, Role.NAME);
        return new Product(id, image, name.isEmpty() ? id : name, cell(row, Role.CATEGORY),
                cell(row, Role.DESCRIPTION), offer(row), reception(row), attributes(row));
    }

    private Map<String, String> attributes(CsvRow.Whole row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        OptionalInt id = roles.column(Role.ID);
        for (int column = 0; column < headers.size(); column++) {
            boolean isId = id.isPresent() && id.getAsInt() == column;
            if (!isId && !row.cells().get(column).isEmpty()) {
                attributes.put(headers.get(column), row.cells().get(column));
            }
        }
        return attributes;
    }

    private Offer offer(CsvRow.Whole row) throws CatalogueException {
        Optional<Amounts.Amount> price = amount(row, Role.PRICE, "a price such as 39.90 or 39,90 €");
        String currency = cell(row, Role.CURRENCY);
        if (currency.isEmpty()) {
            currency = price.map(Amounts.Amount::currency).orElse("");
        }
        Offer offer = new Offer(price.map(Amounts.Amount::value), currency, link(row));
        return offer.equals(Offer.NONE) ? Offer.NONE : offer;
    }

    private Optional<URI> link(CsvRow.Whole row) throws CatalogueException {
        String cell = cell(row, Role.URL);
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
            // Told below, like any other cell that is no link.
        }
        broken(row, Role.URL, "a link that begins with http:// or https://");
        return Optional.empty();
    }

    private Reception reception(CsvRow.Whole row) throws CatalogueException {
        Optional<BigDecimal> rating = amount(row, Role.RATING, "a number").map(Amounts.Amount::value);
        OptionalLong reviews = count(row, Role.REVIEWS);
        OptionalLong likes = count(row, Role.LIKES);
        if (rating.isEmpty() && reviews.isEmpty() && likes.isEmpty()) {
            return Reception.NONE;
        }
        return new Reception(rating.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(rating.get().doubleValue()), reviews, likes);
    }

    private OptionalLong count(CsvRow.Whole row, Role role) throws CatalogueException {
        Optional<Long> count = value(row, role, "a whole number",
                (amounts, cell) -> amounts.readCount(cell).filter(read -> read >= 0));
        return count.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count.get());
    }

    private Optional<Amounts.Amount> amount(CsvRow.Whole row, Role role, String wanted) throws CatalogueException {
        return value(row, role, wanted, (amounts, cell) -> amounts.read(cell)
                .filter(read -> read.value().signum() >= 0));
    }

    private <T> Optional<T> value(CsvRow.Whole row, Role role, String wanted,
                                  BiFunction<Amounts, String, Optional<T>> read) throws CatalogueException {
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

    private String cell(CsvRow.Whole row, Role role) {
        OptionalInt column = roles.column(role);
        return column.isEmpty() ? "" : row.cells().get(column.getAsInt());
    }

    private void broken(CsvRow.Whole row, Role role, String wanted) throws CatalogueException {
        String header = headers.get(roles.column(role).getAsInt());
        findings.problem(new Problem(Problem.Kind.BROKEN_VALUE, table + ":" + row.line(),
                "its %s '%s' is not %s".formatted(header, cell(row, role), wanted)));
    }
}
