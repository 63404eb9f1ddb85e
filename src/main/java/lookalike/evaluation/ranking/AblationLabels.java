package lookalike.evaluation.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * The values by which the results of an ablation are judged.
 *
 * @param columns their names
 * @param searched by column, the value of the product at each position of the gallery; empty if it has none
 * @param asked by column, the value of each query
 */
public record AblationLabels(List<String> columns, List<List<String>> searched, List<List<String>> asked) {

    private static final String ALL = "all";
    private static final String JOINED = "\u0000";

    public AblationLabels {
        columns = List.copyOf(columns);
        searched = List.copyOf(searched);
        asked = List.copyOf(asked);
        if (columns.isEmpty() || searched.size() != columns.size() || asked.size() != columns.size()) {
            throw new IllegalArgumentException("values of other columns");
        }
    }

    /** @return the same and, if there are several columns, one more of their values together */
    AblationLabels withAll() {
        if (columns.size() == 1) {
            return this;
        }
        List<String> names = new ArrayList<>(columns);
        names.add(ALL);
        List<List<String>> products = new ArrayList<>(searched);
        products.add(joined(searched));
        List<List<String>> queries = new ArrayList<>(asked);
        queries.add(joined(asked));
        return new AblationLabels(names, products, queries);
    }

    private static List<String> joined(List<List<String>> columns) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < columns.getFirst().size(); i++) {
            int at = i;
            List<String> values = columns.stream().map(column -> column.get(at)).toList();
            joined.add(values.contains("") ? "" : String.join(JOINED, values));
        }
        return joined;
    }
}
