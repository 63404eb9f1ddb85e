package lookalike.catalogue.table.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several values of one row's column as one cell. */
final class CellList {

    private CellList() {}

    /** @return the different values with commas between them; with bars if one of them holds a comma */
    static String of(Collection<String> values) {
        Set<String> different = new LinkedHashSet<>();
        for (String value : values) {
            if (!value.isBlank()) {
                different.add(value.strip());
            }
        }
        boolean commas = different.stream().anyMatch(value -> value.indexOf(',') >= 0);
        return String.join(commas ? " | " : ", ", different);
    }

    /** @return the cells of a row, by column */
    static List<String> row(Map<String, List<String>> values, List<String> columns) {
        return columns.stream().map(column -> of(values.getOrDefault(column, List.of()))).toList();
    }

    /** @return an empty row */
    static Map<String, List<String>> start() {
        return new LinkedHashMap<>();
    }
}
