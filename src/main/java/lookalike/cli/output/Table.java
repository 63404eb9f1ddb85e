package lookalike.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import lookalike.storage.CsvTable;

/**
 * Data to print.
 *
 * @param shape whether it is a list or the properties of one thing
 * @param columns at least one name
 * @param rows a cell for each column: text, a number, true or false, a list of text, or null for none
 */
public record Table(Shape shape, List<String> columns, List<List<Object>> rows) {

    /** The two shapes of tables. */
    enum Shape {
        /** Any number of rows. */
        LIST,
        /** One row: the columns are the properties of one thing. */
        RECORD
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
        if (shape == Shape.RECORD && rows.size() != 1) {
            throw new IllegalArgumentException(rows.size() + " rows in one record");
        }
    }

    public static Table list(List<String> columns, List<List<Object>> rows) {
        return new Table(Shape.LIST, columns, rows);
    }

    public static Table list(CsvTable sheet) {
        return list(sheet.columns(), sheet.rows());
    }

    public static Table record(List<String> columns, Object... cells) {
        return new Table(Shape.RECORD, columns, List.of(Arrays.asList(cells)));
    }
}
