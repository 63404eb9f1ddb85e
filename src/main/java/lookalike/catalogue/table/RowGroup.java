package lookalike.catalogue.table;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The rows that have one id or group. */
final class RowGroup {

    private final boolean byColumn;
    private @Nullable List<String> first;
    private int rows;
    private boolean conflicting;

    /** @param byColumn whether a column of groups or parents says so */
    RowGroup(List<String> first, boolean byColumn) {
        this.first = first;
        this.byColumn = byColumn;
    }

    /** @param differ whether two rows are different products */
    void add(List<String> cells, BiPredicate<List<String>, List<String>> differ) {
        rows++;
        conflicting |= first != null && first != cells && differ.test(first, cells);
    }

    /** The first row is needed for comparison only. */
    void forgetRow() {
        first = null;
    }

    int rows() {
        return rows;
    }

    boolean isByColumn() {
        return byColumn;
    }

    boolean isConflicting() {
        return conflicting;
    }
}
