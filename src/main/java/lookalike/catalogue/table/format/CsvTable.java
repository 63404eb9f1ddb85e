package lookalike.catalogue.table.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.SkipReason;

/**
 * A CSV with a header. Can be iterated several times; only its text is kept. Surplus fields are joined to the last
 * column with the delimiter, because Kaggle's Fashion Product Images has product names with commas and no quotation
 * marks. Rows with too few fields are broken, as it is unknown which are missing.
 */
final class CsvTable implements Table {

    /** The line that tells Excel the delimiter. */
    private static final Pattern DECLARED = Pattern.compile("sep=([,;\\t|])\\R");

    private final String name;
    private final String text;
    private final char delimiter;
    private final List<String> columns;

    private CsvTable(String name, String text, char delimiter, List<String> columns) {
        this.name = name;
        this.text = text;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    /**
     * @param name of the file, so that the user can find it
     * @throws CatalogueException if the header cannot be read
     */
    static CsvTable of(String name, byte[] bytes) throws CatalogueException {
        String text = CsvDecoder.of(bytes);
        Matcher declared = DECLARED.matcher(text);
        char delimiter = declared.lookingAt() ? declared.group(1).charAt(0) : CsvDialect.delimiter(text);
        CsvRecords records = records(text, delimiter);
        if (!records.hasNext()) {
            throw new CatalogueException.EmptyCsv(name);
        }
        return switch (records.next()) {
            case TableRow.Broken broken ->
                throw new CatalogueException.UnreadableCsv(name, broken.line(), broken.reason());
            case TableRow.Whole header -> new CsvTable(name, text, delimiter, distinct(header.cells()));
        };
    }

    private static CsvRecords records(String text, char delimiter) {
        CsvRecords records = new CsvRecords(text, delimiter);
        if (DECLARED.matcher(text).lookingAt()) {
            records.next();
        }
        return records;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    private static List<String> distinct(List<String> headers) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).isBlank() ? "column " + (i + 1) : headers.get(i).strip();
            String free = header;
            for (int n = 2; !distinct.add(free); n++) {
                free = header + " (" + n + ")";
            }
        }
        return List.copyOf(distinct);
    }

    @Override
    public Iterator<TableRow> iterator() {
        CsvRecords records = records(text, delimiter);
        records.next();
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
