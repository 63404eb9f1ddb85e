package lookalike.search.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.features.cache.RowTable;
import lookalike.ranking.LabelColumn;
import lookalike.ranking.index.ColumnCodes;
import lookalike.ranking.index.RowInverses;

/**
 * What is read from a catalogue's databases when it is opened for searching, computed once at the end of indexing.
 *
 * @param table of the features' rows
 * @param products their rows
 * @param ranking the name of the file of the ranking space that the values are for
 * @param values of the products in the columns that this space learned; of no column without a space
 * @param inverses of the lengths of the space's rows; of no row without a space
 */
public record SearchSnapshot(RowTable table, ProductRows products, Optional<String> ranking, ColumnCodes values,
        RowInverses inverses) {

    /** @return the inverses, if they are those for a ranking space */
    public Optional<RowInverses> inversesFor(Path space) {
        return ranking.filter(space::endsWith).map(_ -> inverses);
    }

    /** @return the products' values, if they are those for a ranking space, and values of its columns */
    public Optional<ColumnCodes> valuesFor(Path space, List<LabelColumn> columns) {
        return ranking.filter(name -> space.endsWith(name) && values.areOf(columns)).map(_ -> values);
    }
}
