package lookalike.catalogue.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;

/** The meanings of a table's columns. A column has one role at most, and a role one column. */
final class ColumnRoles {

    private final Map<ColumnRole, Integer> columns = new EnumMap<>(ColumnRole.class);

    /**
     * @param headers of the table
     * @param pictures the column that names the pictures; it can be the id, but not a name or link
     */
    ColumnRoles(List<String> headers, int pictures) {
        List<String> plain = headers.stream().map(ColumnRole::plain).toList();
        for (ColumnRole role : ColumnRole.values()) {
            role.headers().stream().map(plain::indexOf)
                    .filter(column -> column >= 0 && !columns.containsValue(column))
                    .filter(column -> column != pictures || role == ColumnRole.ID)
                    .findFirst().ifPresent(column -> columns.put(role, column));
        }
        if (ColumnRole.ID.headers().contains(plain.get(pictures))) {
            columns.put(ColumnRole.ID, pictures);
        }
    }

    /**
     * Decides by headers, unless the user chose otherwise.
     *
     * @param pictures the column that names the pictures
     */
    static ColumnRoles of(List<String> headers, int pictures, ColumnMapping meanings) {
        ColumnRoles roles = new ColumnRoles(headers, pictures);
        for (int column = 0; column < headers.size(); column++) {
            int number = column;
            String header = headers.get(column);
            if (meanings.mentions(header)) {
                roles.columns.values().remove(number);
                meanings.of(header).ifPresent(role -> roles.columns.put(role, number));
            }
        }
        return roles;
    }

    /** No roles, for a catalogue without a table. */
    ColumnRoles() {}

    /** @return the column with the role, counted from 0 */
    OptionalInt column(ColumnRole role) {
        Integer column = columns.get(role);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** @return how many roles are assigned */
    int size() {
        return columns.size();
    }

    /** Removes a role, if a column has it. */
    ColumnRoles without(ColumnRole role) {
        ColumnRoles fewer = new ColumnRoles();
        fewer.columns.putAll(columns);
        fewer.columns.remove(role);
        return fewer;
    }
}
