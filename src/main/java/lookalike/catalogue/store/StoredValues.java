package lookalike.catalogue.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lookalike.catalogue.CatalogueException;

/**
 * The values of a catalogue's columns, read one column at a time.
 *
 * @param variant SQL for the variant that an attribute belongs to: 0 for the product's first row
 * @param ids of the products, in their order
 */
record StoredValues(CatalogueDatabase database, StoredColumns columns, String variant, List<String> ids) {

    /** @return the values of a column with how many products have each, most frequent first */
    SequencedMap<String, Integer> counted(String column) throws CatalogueException {
        SequencedMap<String, Integer> values = new LinkedHashMap<>();
        if (columns.isId(column)) {
            ids.stream().sorted().forEach(id -> values.put(id, 1));
        } else {
            database.query(
                    "SELECT text, count(*) AS often FROM attribute WHERE col = ? "
                            + "GROUP BY text ORDER BY often DESC, text",
                    List.of(columns.find(column).number()), row -> values.put(row.getString(1), row.getInt(2)));
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    /**
     * @param column a header or a known name, upper and lower case alike
     * @return its value for each product, in their order: that of its first row; empty if the cell is blank
     * @throws CatalogueException if there is no such column; it lists the existing ones
     */
    List<String> first(String column) throws CatalogueException {
        if (columns.isId(column)) {
            return List.copyOf(ids);
        }
        List<String> cells = new ArrayList<>(Collections.nCopies(ids.size(), ""));
        database.query("SELECT item, text FROM attribute WHERE col = ? AND 0 = " + variant,
                List.of(columns.find(column).number()),
                row -> cells.set(row.getInt(1), row.getString(2)));
        return Collections.unmodifiableList(cells);
    }

    /**
     * @param column a header or a known name
     * @return by item, the further values that the product's variants have in this column; usually few items have any
     */
    Map<Integer, List<String>> further(String column) throws CatalogueException {
        Map<Integer, List<String>> variants = new HashMap<>();
        if (!columns.isId(column)) {
            database.query("SELECT item, text FROM attribute WHERE col = ? AND 0 < " + variant,
                    List.of(columns.find(column).number()),
                    row -> variants.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>()).add(row.getString(2)));
        }
        return variants;
    }

    /**
     * @param column a header or a known name
     * @return its number for each product, in their order; NaN if the cell is blank or no number
     */
    double[] numbers(String column) throws CatalogueException {
        double[] numbers = new double[ids.size()];
        Arrays.fill(numbers, Double.NaN);
        database.query("SELECT item, amount FROM attribute WHERE col = ? AND amount IS NOT NULL AND 0 = " + variant,
                List.of(columns.find(column).number()), row -> numbers[row.getInt(1)] = row.getDouble(2));
        return numbers;
    }
}
