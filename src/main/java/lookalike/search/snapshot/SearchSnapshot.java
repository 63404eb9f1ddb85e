package lookalike.search.snapshot;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.features.cache.RowTable;
import lookalike.ranking.index.ColumnCodes;

/**
 * What is read from a catalogue's databases when it is opened for searching, computed once at the end of indexing.
 *
 * @param table of the features' rows
 * @param products their rows
 * @param ranking the name of the file of the ranking space that the values are for
 * @param values of the products in the columns that this space learned; of no column without a space
 */
public record SearchSnapshot(RowTable table, ProductRows products, Optional<String> ranking, ColumnCodes values) {

    /** @return the products' values, if they are those for a ranking space */
    public Optional<ColumnCodes> valuesFor(Path space, int columns) {
        return ranking.filter(name -> space.endsWith(name) && values.columns() == columns).map(_ -> values);
    }
}
