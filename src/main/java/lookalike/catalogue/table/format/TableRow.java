package lookalike.catalogue.table.format;

import java.util.List;
import lookalike.catalogue.SkipReason;

/** One row of a table below its header, read or not. */
public sealed interface TableRow {

    /**
     * @return where it begins, so that the user can find it: the line of a text file, counted from 1 as in an editor;
     *     the row of a spreadsheet; the number of an item in JSON or XML, from 1
     */
    long line();

    /** The most characters of a cell: over 30 times as many as a cell of a spreadsheet can hold. */
    int LONGEST_CELL = 1 << 20;
    /** As many as a spreadsheet can have. */
    int MOST_COLUMNS = 16_384;

    /** @return a row that is broken if one of its cells is longer than any that is read */
    static TableRow of(long line, List<String> cells) {
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                return new Broken(line, SkipReason.Known.LARGE_CELL);
            }
        }
        return new Whole(line, cells);
    }

    /** @param cells as many as there are columns, trimmed */
    record Whole(long line, List<String> cells) implements TableRow {}

    /** A row that cannot be read. */
    record Broken(long line, SkipReason reason) implements TableRow {}
}
