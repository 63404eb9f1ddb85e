package lookalike.catalogue.table.format;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import lookalike.catalogue.TableLayout;

/**
 * A table whose file is parsed anew for each iteration, so that only the file is kept.
 *
 * @param rows begins at the first row
 */
record ReparsedTable(String name, List<String> columns, TableLayout layout, Supplier<Iterator<TableRow>> rows)
        implements Table {

    ReparsedTable {
        columns = List.copyOf(columns);
    }

    @Override
    public Iterator<TableRow> iterator() {
        return rows.get();
    }
}
