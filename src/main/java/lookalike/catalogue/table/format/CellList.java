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

    /** @return the different values with commas between them; with bars if one of them holds a comma or is a price */
    static String of(Collection<String> values) {
        Set<String> different = new LinkedHashSet<>();
        for (String value : values) {
            if (!value.isBlank()) {
                different.add(value.strip());
            }
        }
        boolean commas = different.stream().anyMatch(value -> value.indexOf(',') >= 0 || isDecimal(value));
        return String.join(commas ? " | " : ", ", different);
    }

    private static boolean isDecimal(String value) {
        int point = value.indexOf('.');
        return point > 0 && value.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
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
