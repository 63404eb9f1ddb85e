package lookalike.catalogue.table;

import java.util.List;

/** One row of a CSV below its header, read or not. */
sealed interface CsvRow {

    /** @return the line that it begins in, counted from 1 as an editor does */
    long line();

    /** @param cells as many as there are columns, without blanks around them */
    record Whole(long line, List<String> cells) implements CsvRow { }

    /** @param reason one clause for the user */
    record Broken(long line, String reason) implements CsvRow { }
}
