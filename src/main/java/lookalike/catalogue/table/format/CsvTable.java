package lookalike.catalogue.table.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.SkipReason;
import lookalike.catalogue.TableException;
import lookalike.catalogue.TableLayout;

/**
 * A CSV, with any delimiter. Only its text is kept. Surplus fields are joined to the last column with the delimiter,
 * because Kaggle's Fashion Product Images has product names with commas and no quotation marks. Rows with too few
 * fields are broken, as it is unknown which are missing.
 */
final class CsvTable implements Table {

    private final String name;
    private final String text;
    private final char delimiter;
    private final List<String> columns;
    private final TableLayout layout;
    /** Records before the first row. */
    private final int above;

    private CsvTable(String name, CsvDialect dialect, List<String> columns, TableLayout layout, int above) {
        this.name = name;
        this.text = dialect.text();
        this.delimiter = dialect.delimiter();
        this.columns = columns;
        this.layout = layout;
        this.above = above;
    }

    /**
     * @param name of the file, so that the user can find it
     * @throws CatalogueException if it is empty, or its first row cannot be read
     */
    static CsvTable of(String name, DecodedText decoded) throws CatalogueException {
        CsvDialect dialect = CsvDialect.of(decoded.text());
        CsvRecords records = new CsvRecords(dialect.text(), dialect.delimiter());
        List<TableRow> first = new ArrayList<>();
        for (int i = 0; i < dialect.declared() + HeaderRow.ROWS && records.hasNext(); i++) {
            TableRow row = records.next();
            if (i >= dialect.declared()) {
                first.add(row);
            }
        }
        if (first.isEmpty()) {
            throw new TableException.EmptyCsv(name);
        }
        if (first.getFirst() instanceof TableRow.Broken(long line, SkipReason reason)) {
            throw new TableException.UnreadableCsv(name, line, reason);
        }
        List<List<String>> rows = first.stream()
                .map(row -> row instanceof TableRow.Whole(long _, List<String> cells) ? cells : List.<String>of())
                .toList();
        HeaderRow.Found found = HeaderRow.find(rows);
        boolean none = found.header() == HeaderRow.NONE;
        List<String> headers = none ? Collections.nCopies(width(rows.subList(found.first(), rows.size())), "")
                : rows.get(found.header());
        TableLayout layout = new TableLayout("CSV (" + dialect.name() + ")", decoded.encoding(),
                none ? TableLayout.NO_HEADER : first.get(found.header()).line());
        return new CsvTable(name, dialect, HeaderRow.distinct(headers), layout, dialect.declared() + found.first());
    }

    /** @return the number of fields that most rows have; of equals the smaller, as the last may hold delimiters */
    private static int width(List<List<String>> rows) {
        int[] often = new int[rows.stream().mapToInt(List::size).max().orElse(0) + 1];
        rows.forEach(row -> often[row.size()]++);
        return IntStream.range(1, often.length).reduce(1, (a, b) -> often[b] > often[a] ? b : a);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public TableLayout layout() {
        return layout;
    }

    @Override
    public Iterator<TableRow> iterator() {
        CsvRecords records = new CsvRecords(text, delimiter);
        for (int i = 0; i < above; i++) {
            records.next();
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public TableRow next() {
                return fitted(records.next());
            }
        };
    }

    private TableRow fitted(TableRow row) {
        if (!(row instanceof TableRow.Whole(long line, List<String> fields))) {
            return row;
        }
        int width = columns.size();
        if (fields.size() < width) {
            return new TableRow.Broken(line, new SkipReason.FewFields(fields.size(), width));
        }
        List<String> cells = new ArrayList<>(width);
        for (String field : fields.subList(0, width - 1)) {
            cells.add(field.strip());
        }
        List<String> last = fields.subList(width - 1, fields.size());
        boolean surplus = last.size() > 1 && !last.subList(1, last.size()).stream().allMatch(String::isBlank);
        cells.add((surplus ? String.join(String.valueOf(delimiter), last) : last.getFirst()).strip());
        return new TableRow.Whole(line, Collections.unmodifiableList(cells));
    }
}
