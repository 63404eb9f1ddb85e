package lookalike.catalogue.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.CatalogueProblem;
import lookalike.catalogue.CatalogueSink;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Reads the cells of rows by what their columns mean. Cells that do not fit become problems. */
final class CellReader {

    private final String table;
    private final List<String> headers;
    private final ColumnRoles roles;
    private final List<AmountParser> amounts;
    private final CatalogueSink sink;

    /** @param amounts one for each column */
    CellReader(Table table, ColumnRoles roles, List<AmountParser> amounts, CatalogueSink sink) {
        this.table = table.name();
        this.headers = table.columns();
        this.roles = roles;
        this.amounts = amounts;
        this.sink = sink;
    }

    /** @return the cell of a role's column; blank if there is none */
    String cell(TableRow.Whole row, ColumnRole role) {
        OptionalInt column = roles.column(role);
        return column.isEmpty() ? "" : row.cells().get(column.getAsInt());
    }

    /** @return the header of a role's column, which exists */
    String header(ColumnRole role) {
        return headers.get(roles.column(role).getAsInt());
    }

    /** @return the number of at least 0 in a cell; empty if the cell is blank or holds something else, which is told */
    Optional<AmountParser.Amount> number(TableRow.Whole row, ColumnRole role) throws CatalogueException {
        return value(row, role, SkipReason.Wanted.NUMBER,
                (parser, cell) -> parser.read(cell).filter(read -> read.value().signum() >= 0));
    }

    /** @return the price of at least 0 in a cell; a range or the price of the cheapest variant is told */
    Optional<AmountParser.Amount> price(TableRow.Whole row, ColumnRole role) throws CatalogueException {
        Optional<AmountParser.Amount> price = value(row, role, SkipReason.Wanted.PRICE,
                (parser, cell) -> parser.price(cell).filter(read -> read.value().signum() >= 0));
        if (price.isPresent() && price.get().isLowest()) {
            tell(row, CatalogueProblem.Kind.UNCLEAR_VALUE, new SkipReason.LowestPrice(header(role), cell(row, role),
                    price.get().value().toPlainString()));
        }
        return price;
    }

    /** @return what {@code read} makes of a cell; empty if the cell is blank, or holds something else, which is told */
    <T> Optional<T> value(TableRow.Whole row, ColumnRole role, SkipReason.Wanted wanted,
            BiFunction<AmountParser, String, Optional<T>> read) throws CatalogueException {
        String cell = cell(row, role);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = read.apply(amounts.get(roles.column(role).getAsInt()), cell);
        if (value.isEmpty()) {
            tell(row, CatalogueProblem.Kind.BROKEN_VALUE, new SkipReason.WrongCell(header(role), cell, wanted));
        }
        return value;
    }

    private void tell(TableRow.Whole row, CatalogueProblem.Kind kind, SkipReason reason) throws CatalogueException {
        sink.problem(new CatalogueProblem(kind, table + ":" + row.line(), reason));
    }
}
