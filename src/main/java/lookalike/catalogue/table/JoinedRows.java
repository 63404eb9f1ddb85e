package lookalike.catalogue.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lookalike.catalogue.table.format.TableRow;

/**
 * The rows of one product.
 *
 * @param rows the main one first; usually one
 */
record JoinedRows(List<TableRow.Whole> rows) {

    /** @return the first row, with its blank cells filled from the later ones */
    TableRow.Whole joined() {
        TableRow.Whole first = rows.getFirst();
        if (rows.size() == 1) {
            return first;
        }
        List<String> cells = new ArrayList<>(first.cells());
        for (TableRow.Whole row : rows) {
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column).isEmpty()) {
                    cells.set(column, row.cells().get(column));
                }
            }
        }
        return new TableRow.Whole(first.line(), cells);
    }

    /**
     * @param id its column, which has no variants
     * @return by header, the further values of the later rows, each once; none of columns that are about pictures
     */
    Map<String, List<String>> variants(List<String> headers, OptionalInt id) {
        if (rows.size() == 1) {
            return Map.of();
        }
        List<String> first = joined().cells().stream().map(HtmlText::of).toList();
        Map<String, List<String>> variants = new LinkedHashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            if (id.orElse(-1) == column || PictureHeader.of(headers.get(column)) != PictureHeader.NONE) {
                continue;
            }
            List<String> further = new ArrayList<>();
            for (TableRow.Whole row : rows) {
                String cell = HtmlText.of(row.cells().get(column));
                if (!cell.isEmpty() && !cell.equals(first.get(column)) && !further.contains(cell)) {
                    further.add(cell);
                }
            }
            if (!further.isEmpty()) {
                variants.put(headers.get(column), further);
            }
        }
        return variants;
    }
}
