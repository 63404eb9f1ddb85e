package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import lookalike.catalogue.AmountParser;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.Table;

/** Describes how a table was understood, for people who want to check it. */
final class TableDescriber {

    private static final int LONGEST = 60;

    private TableDescriber() {}

    /**
     * @param amounts one for each column, which have seen all cells
     * @param rows how many
     */
    static TableSummary describe(Table table, ColumnRoles roles, List<AmountParser> amounts, long rows) {
        ColumnSample sample = ColumnSample.of(table);
        List<TableSummary.Meaning> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            List<String> cells = sample.cells(column);
            columns.add(new TableSummary.Meaning(table.columns().get(column),
                    roles.role(column).map(ColumnRole::word).orElse(""),
                    cells.isEmpty() ? "" : shortened(HtmlText.of(cells.getFirst()))));
        }
        TreeSet<String> currencies = new TreeSet<>();
        String sign = "";
        for (ColumnRole role : List.of(ColumnRole.SALE_PRICE, ColumnRole.PRICE)) {
            OptionalInt column = roles.column(role);
            if (column.isPresent()) {
                AmountParser parser = amounts.get(column.getAsInt());
                Optional.of(ColumnHeaders.currency(table.columns().get(column.getAsInt())))
                        .filter(code -> !code.isEmpty()).ifPresent(currencies::add);
                currencies.addAll(parser.currencies());
                sign = parser.decimalSign();
            }
        }
        return new TableSummary(table.name(), table.layout(), rows, columns, List.copyOf(currencies), sign);
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST - 1) + "…";
    }
}
