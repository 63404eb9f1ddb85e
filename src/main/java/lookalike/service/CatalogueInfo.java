package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.ProductCounts;
import lookalike.catalogue.TableSummary;
import lookalike.catalogue.store.ProblemGroup;
import lookalike.features.Precision;

/**
 * Facts about a catalogue.
 *
 * @param name its name in the data folder
 * @param location the folder or zip that it was read from, absolute
 * @param counts how many products and pictures
 * @param skipped how many items were skipped when it was read, by kind and reason
 * @param columns the headers of its attributes, in the CSV's order
 * @param groupings those of them whose values group products, as categories and colours do
 * @param features how many of its pictures have a feature, by precision; empty if it is not indexed
 * @param table how its table was understood; empty if there is none
 * @param space what the data folder holds of it
 */
public record CatalogueInfo(String name, Path location, ProductCounts counts, List<ProblemGroup> skipped,
        List<String> columns, List<String> groupings, Map<Precision, Integer> features, Optional<TableSummary> table,
        StoredSpace space) {

    public CatalogueInfo {
        skipped = List.copyOf(skipped);
        columns = List.copyOf(columns);
        groupings = List.copyOf(groupings);
        features = Map.copyOf(features);
    }

    /** @return the header of the column with this meaning, if one was found */
    public Optional<String> header(ColumnRole role) {
        return TableSummary.header(table, columns, role);
    }

    /** @return how many products */
    public int products() {
        return counts.products();
    }

    /** @return how many items were skipped when it was read */
    public int problems() {
        return skipped.stream().mapToInt(ProblemGroup::items).sum();
    }
}
