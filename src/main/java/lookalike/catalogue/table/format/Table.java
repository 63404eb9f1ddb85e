package lookalike.catalogue.table.format;

import java.util.Iterator;
import java.util.List;
import lookalike.catalogue.TableLayout;

/** A table with named columns, whatever kind of file it was read from. Can be iterated several times. */
public interface Table extends Iterable<TableRow> {

    /** @return the file's name, so that the user can find it */
    String name();

    /** @return the headers, all different; blank and repeated ones have a number, {@code column 3}, {@code size (2)} */
    List<String> columns();

    /** @return what kind of file it is, and where its header is */
    TableLayout layout();

    /** @return the rows in the file's order */
    @Override
    Iterator<TableRow> iterator();
}
