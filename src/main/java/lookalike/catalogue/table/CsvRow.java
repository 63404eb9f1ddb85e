package lookalike.catalogue.table;

import java.util.List;
import lookalike.catalogue.SkipReason;

/** One row of a CSV below its header, read or not. */
sealed interface CsvRow {

    /** @return the line in which it begins, counted from 1 as in an editor */
    long line();

    /** @param cells as many as there are columns, trimmed */
    record Whole(long line, List<String> cells) implements CsvRow {}

    record Broken(long line, SkipReason reason) implements CsvRow {}
}
