package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import lookalike.catalogue.ColumnMapping;
import lookalike.catalogue.ColumnRole;
import lookalike.catalogue.TableLayout;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.Table;

/**
 * The meanings of a table's columns. A column has one role at most, and a role one column, but for
 * {@link ColumnRole#PICTURE}, which may have several.
 */
final class ColumnRoles {

    private final Map<ColumnRole, List<Integer>> columns = new EnumMap<>(ColumnRole.class);

    /**
     * Decides by headers alone.
     *
     * @param headers of the table
     * @param pictures the column that names the pictures; it can be the id, but not a name or link
     */
    ColumnRoles(List<String> headers, int pictures) {
        this(headers, pictures, ColumnSample.NONE, ColumnMapping.USUAL);
    }

    private ColumnRoles(List<String> headers, int pictures, ColumnSample sample, ColumnMapping meanings) {
        List<List<String>> forms = headers.stream().map(ColumnHeaders::forms).toList();
        for (int column = 0; column < headers.size(); column++) {
            Optional<ColumnRole> chosen = meanings.of(headers.get(column));
            if (chosen.isPresent() && (chosen.get() == ColumnRole.PICTURE || !columns.containsKey(chosen.get()))) {
                put(chosen.get(), column);
            }
        }
        if (!meanings.mentions(headers.get(pictures))) {
            boolean isId = ColumnHeaders.usual(ColumnRole.ID).contains(forms.get(pictures).getFirst());
            put(isId && !columns.containsKey(ColumnRole.ID) ? ColumnRole.ID : ColumnRole.PICTURE, pictures);
        }
        // First the columns that hold something: templates of shop systems have dozens of blank ones.
        for (boolean blank : new boolean[] {false, true}) {
            for (int form = 0; form < ColumnHeaders.FORMS; form++) {
                for (ColumnRole role : ColumnRole.values()) {
                    assign(role, forms, form, column -> sample.fits(role, column) && sample.isBlank(column) == blank
                            && !meanings.mentions(headers.get(column)));
                }
            }
        }
    }

    private void assign(ColumnRole role, List<List<String>> forms, int form,
            IntPredicate fits) {
        boolean several = role == ColumnRole.PICTURE;
        for (String usual : ColumnHeaders.usual(role)) {
            for (int column = 0; column < forms.size(); column++) {
                if (!several && columns.containsKey(role)) {
                    return;
                }
                if (forms.get(column).get(form).equals(usual) && role(column).isEmpty() && fits.test(column)) {
                    put(role, column);
                }
            }
        }
    }

    private void put(ColumnRole role, int column) {
        columns.computeIfAbsent(role, _ -> new ArrayList<>(1)).add(column);
    }

    /**
     * Decides by headers and by what the first rows hold, unless the user chose otherwise.
     *
     * @param pictures the column that names the pictures
     */
    static ColumnRoles of(Table table, int pictures, ColumnMapping meanings) {
        List<String> headers = table.columns();
        ColumnSample sample = ColumnSample.of(table);
        ColumnRoles roles = new ColumnRoles(headers, pictures, sample, meanings);
        if (table.layout().headerLine() == TableLayout.NO_HEADER) {
            new ContentRoles(sample, headers.size(), pictures).find().forEach((role, column) -> {
                if (!roles.columns.containsKey(role) && !meanings.mentions(headers.get(column))) {
                    roles.put(role, column);
                }
            });
        }
        return roles;
    }

    /** No roles, for a catalogue without a table. */
    ColumnRoles() {}

    /** @return the column with the role, counted from 0; the first if there are several */
    OptionalInt column(ColumnRole role) {
        List<Integer> found = columns(role);
        return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.getFirst());
    }

    /** @return the columns with the role, counted from 0, the most telling first */
    List<Integer> columns(ColumnRole role) {
        return columns.getOrDefault(role, List.of());
    }

    /** @return the role of a column */
    Optional<ColumnRole> role(int column) {
        return columns.entrySet().stream().filter(each -> each.getValue().contains(column)).map(Map.Entry::getKey)
                .findFirst();
    }

    /** @return how many roles are assigned, not counting pictures */
    int size() {
        return columns.size() - (columns.containsKey(ColumnRole.PICTURE) ? 1 : 0);
    }

    /** Gives a column a role, in place of the one that it has and of the column that has it. */
    ColumnRoles with(ColumnRole role, int column) {
        ColumnRoles changed = new ColumnRoles();
        columns.forEach((each, list) -> changed.columns.put(each, new ArrayList<>(list)));
        changed.columns.remove(role);
        changed.remove(column);
        changed.put(role, column);
        return changed;
    }

    /** Removes a role, if a column has it. */
    ColumnRoles without(ColumnRole role) {
        ColumnRoles fewer = new ColumnRoles();
        fewer.columns.putAll(columns);
        fewer.columns.remove(role);
        return fewer;
    }

    private void remove(int column) {
        columns.values().forEach(list -> list.removeIf(each -> each == column));
        columns.values().removeIf(List::isEmpty);
    }
}
