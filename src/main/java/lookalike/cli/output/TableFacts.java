package lookalike.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.TableSummary;
import org.jspecify.annotations.Nullable;

/** How a catalogue's table was understood, as fields of a record. */
final class TableFacts {

    /** The names of the fields. */
    static final List<String> COLUMNS =
            List.of("table", "format", "encoding", "header line", "rows", "meanings", "currencies", "decimal sign");

    private TableFacts() {}

    /** @return a value for each field; null if there is no table, or it has none */
    static List<@Nullable Object> cells(Optional<TableSummary> table) {
        if (table.isEmpty()) {
            return Arrays.asList(new Object[COLUMNS.size()]);
        }
        TableSummary summary = table.get();
        TableLayout layout = summary.layout();
        return Arrays.asList(summary.file(), layout.format(), blank(layout.encoding()),
                layout.headerLine() > 0 ? layout.headerLine() : null, summary.rows(), meanings(summary),
                summary.currencies(), blank(summary.decimalSign()));
    }

    private static List<String> meanings(TableSummary summary) {
        return summary.columns().stream().filter(column -> !column.meaning().isEmpty())
                .map(column -> column.meaning() + " = " + column.header()
                        + (column.example().isEmpty() ? "" : " (" + column.example() + ")"))
                .toList();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
