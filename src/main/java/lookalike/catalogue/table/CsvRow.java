package lookalike.catalogue.table;

import java.util.List;
import lookalike.catalogue.SkipReason;

/** One row of a CSV below its header, read or not. */
sealed interface CsvRow {

    /** @return the line that it begins in, counted from 1 as an editor does */
    long line();

    /** @param cells as many as there are columns, without blanks around them */
    record Whole(long line, List<String> cells) implements CsvRow { }

    record Broken(long line, SkipReason reason) implements CsvRow { }
}
