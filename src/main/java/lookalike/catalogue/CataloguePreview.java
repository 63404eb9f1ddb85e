package lookalike.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder or zip would give as a catalogue.
 *
 * @param columns of its table; none if there is no table
 * @param examples the first few products
 * @param counts how many products and pictures there would be
 * @param skipped how many items would be skipped, by kind
 * @param table how its table is understood; empty if there is none
 */
public record CataloguePreview(List<Column> columns, List<Product> examples, ProductCounts counts,
        Map<CatalogueProblem.Kind, Integer> skipped, Optional<TableSummary> table) {

    public CataloguePreview {
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
        skipped = Map.copyOf(skipped);
    }

    /**
     * A column.
     *
     * @param header as in the table
     * @param meaning one of {@link ColumnMapping#names}, or empty if the column has no known meaning
     */
    public record Column(String header, String meaning) {}
}
