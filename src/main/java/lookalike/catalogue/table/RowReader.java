package lookalike.catalogue.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.Product;
import lookalike.catalogue.Ratings;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Makes a product of a row. Cells that do not fit their column's meaning become problems. */
final class RowReader {

    private final List<String> headers;
    private final ColumnRoles roles;
    private final CellReader cells;
    private final OfferReader offers;

    /** @param amounts one for each column */
    RowReader(Table table, ColumnRoles roles, List<AmountParser> amounts, CatalogueSink sink) {
        this.headers = table.columns();
        this.roles = roles;
        this.cells = new CellReader(table, roles, amounts, sink);
        this.offers = new OfferReader(cells, roles, LocalDate.now(ZoneId.systemDefault()));
    }

    /**
     * @param id of the product
     * @param images of the product, the main one first
     * @return the product with the contents of its rows, joined
     */
    Product product(JoinedRows rows, String id, List<String> images) throws CatalogueException {
        TableRow.Whole row = rows.joined();
        String name = text(row, ColumnRole.NAME);
        return new Product(id, images, name.isEmpty() ? id : name, text(row, ColumnRole.CATEGORY),
                text(row, ColumnRole.DESCRIPTION), offers.offer(row), ratings(row), attributes(row),
                rows.variants(headers, roles.column(ColumnRole.ID)));
    }

    private String text(TableRow.Whole row, ColumnRole role) {
        return HtmlText.of(cells.cell(row, role));
    }

    private Map<String, String> attributes(TableRow.Whole row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        OptionalInt id = roles.column(ColumnRole.ID);
        for (int column = 0; column < headers.size(); column++) {
            boolean isId = id.isPresent() && id.getAsInt() == column;
            String cell = isId ? "" : HtmlText.of(row.cells().get(column));
            if (!cell.isEmpty()) {
                attributes.put(headers.get(column), cell);
            }
        }
        return attributes;
    }

    private Ratings ratings(TableRow.Whole row) throws CatalogueException {
        Optional<BigDecimal> rating = cells.number(row, ColumnRole.RATING).map(AmountParser.Amount::value);
        OptionalLong reviews = count(row, ColumnRole.REVIEWS);
        OptionalLong likes = count(row, ColumnRole.LIKES);
        if (rating.isEmpty() && reviews.isEmpty() && likes.isEmpty()) {
            return Ratings.NONE;
        }
        return new Ratings(rating.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(rating.get().doubleValue()), reviews, likes);
    }

    private OptionalLong count(TableRow.Whole row, ColumnRole role) throws CatalogueException {
        Optional<Long> count = cells.value(row, role, SkipReason.Wanted.COUNT,
                (amounts, cell) -> amounts.readCount(cell).filter(read -> read >= 0));
        return count.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count.get());
    }
}
