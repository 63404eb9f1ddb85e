package lookalike.ui.duplicates;

import java.util.ArrayList;
import java.util.List;
import lookalike.catalogue.Product;
import lookalike.search.DuplicateCluster;

/**
 * A row of the list: some products of a group, as many as lie beside each other.
 *
 * @param group that they are of
 * @param from place of the first of them in the group, from 0
 * @param products those in this row
 */
record DuplicateRow(DuplicateCluster group, int from, List<Product> products) {

    /** @return whether the group begins in this row */
    boolean isFirst() {
        return from == 0;
    }

    /** @param columns products in a row at most, at least 1 */
    static List<DuplicateRow> of(List<DuplicateCluster> groups, int columns) {
        List<DuplicateRow> rows = new ArrayList<>();
        for (DuplicateCluster group : groups) {
            for (int from = 0; from < group.products().size(); from += columns) {
                rows.add(new DuplicateRow(group, from, group.products().subList(from,
                        Math.min(group.products().size(), from + columns))));
            }
        }
        return rows;
    }
}
