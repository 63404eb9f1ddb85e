package lookalike.cli.output;

import java.io.PrintStream;
import lookalike.storage.CsvTable;

/** Prints data as CSV with a header, numbers in full: see {@link CsvTable}. */
final class CsvFormat {

    private CsvFormat() {}

    static void print(Table table, PrintStream out) {
        out.print(new CsvTable(table.columns(), table.rows()).text());
    }
}
