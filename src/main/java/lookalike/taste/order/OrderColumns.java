package lookalike.taste.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import lookalike.catalogue.table.format.ColumnHeaders;
import lookalike.catalogue.table.format.Table;
import lookalike.catalogue.table.format.TableRow;

/** Which columns of a table hold orders: by their headers, else by what the first rows hold. */
final class OrderColumns {

    private static final int SAMPLE = 200;

    private final Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);

    private OrderColumns() {}

    /**
     * @param isProduct whether the catalogue has a product of this id
     * @throws OrderException.NoColumn if it is unknown who bought, or what
     */
    static OrderColumns of(Table table, Path file, OrderWords words, Predicate<String> isProduct)
            throws OrderException {
        OrderColumns columns = new OrderColumns();
        columns.byHeader(table.columns(), words);
        List<List<String>> rows = sample(table);
        OrderDates dates = new OrderDates();
        columns.byContent(OrderColumn.PRODUCT, rows, isProduct);
        columns.correctProduct(rows, isProduct);
        columns.byContent(OrderColumn.DATE, rows, cell -> dates.read(cell).isPresent());
        columns.byContent(OrderColumn.EVENT, rows,
                cell -> words.event(cell).isPresent() && cell.chars().anyMatch(Character::isLetter));
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (!columns.places.containsValue(column)) {
                left.add(column);
            }
        }
        if (!columns.places.containsKey(OrderColumn.CUSTOMER) && left.size() == 1) {
            columns.places.put(OrderColumn.CUSTOMER, left.getFirst());
        }
        for (OrderColumn wanted : List.of(OrderColumn.CUSTOMER, OrderColumn.PRODUCT)) {
            if (!columns.places.containsKey(wanted)) {
                throw new OrderException.NoColumn(file, wanted, table.columns());
            }
        }
        return columns;
    }

    private static List<List<String>> sample(Table table) {
        List<List<String>> rows = new ArrayList<>();
        for (TableRow row : table) {
            if (row instanceof TableRow.Whole(long _, List<String> cells)) {
                rows.add(cells);
            }
            if (rows.size() == SAMPLE) {
                break;
            }
        }
        return rows;
    }

    private void byHeader(List<String> headers, OrderWords words) {
        List<List<String>> forms = headers.stream().map(ColumnHeaders::forms).toList();
        for (int form = 0; form < ColumnHeaders.FORMS; form++) {
            for (OrderColumn wanted : OrderColumn.values()) {
                assign(wanted, forms, form, words.headers(wanted));
            }
        }
    }

    private void assign(OrderColumn wanted, List<List<String>> forms, int form, List<String> usual) {
        for (String header : usual) {
            for (int column = 0; column < forms.size(); column++) {
                if (!places.containsKey(wanted) && !places.containsValue(column)
                        && forms.get(column).get(form).equals(header)) {
                    places.put(wanted, column);
                }
            }
        }
    }

    /** Takes the column that fits most of the rows, at least half of them, if the headers named none. */
    private void byContent(OrderColumn wanted, List<List<String>> rows, Predicate<String> fits) {
        if (!places.containsKey(wanted)) {
            best(rows, fits).ifPresent(column -> places.put(wanted, column));
        }
    }

    /** Takes another column than the header says if that one names no product of the catalogue: a name, say. */
    private void correctProduct(List<List<String>> rows, Predicate<String> isProduct) {
        OptionalInt named = place(OrderColumn.PRODUCT);
        if (named.isPresent() && rows.stream().noneMatch(row -> isProduct.test(row.get(named.getAsInt()).strip()))) {
            best(rows, isProduct).ifPresent(column -> places.put(OrderColumn.PRODUCT, column));
        }
    }

    private OptionalInt best(List<List<String>> rows, Predicate<String> fits) {
        int best = -1;
        int most = Math.max(0, (rows.size() - 1) / 2);
        for (int column = 0; !rows.isEmpty() && column < rows.getFirst().size(); column++) {
            int place = column;
            int fitting = (int) rows.stream().filter(row -> fits.test(row.get(place).strip())).count();
            if (fitting > most && !places.containsValue(column)) {
                most = fitting;
                best = column;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** @return the place of a column, counted from 0 */
    OptionalInt place(OrderColumn column) {
        Integer place = places.get(column);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** @return the cell of a column; blank if there is no such column */
    String cell(List<String> row, OrderColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place).strip();
    }
}
