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

    /** @param cells as many as there are columns, trimmed */
    record Whole(long line, List<String> cells) implements TableRow {}

    /** A row that cannot be read. */
    record Broken(long line, SkipReason reason) implements TableRow {}
}
