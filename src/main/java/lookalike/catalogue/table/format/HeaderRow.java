package lookalike.catalogue.table.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the header among the first rows of a table: below titles, remarks and blank rows; of several rows of headers,
 * such as Amazon's labels and keys, the one that says most.
 */
final class HeaderRow {

    /** How many rows are looked at. */
    static final int ROWS = 60;

    /** There is no header; the rows are all of data. */
    static final int NONE = -1;

    private static final int DEEPEST = 30;
    /** Rows of headers directly below one another. */
    private static final int MOST = 4;
    private static final Pattern PICTURE =
            Pattern.compile("(?i)[^\\s].*\\.(?:jpe?g|png|gif|webp|bmp|tiff?|avif|heic)(?:\\?.*)?");
    private static final Pattern LINK = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern AMOUNT = Pattern.compile("[^\\d\\p{L}]{0,3}\\d+(?:[.,]\\d{3})*[.,]\\d{1,2}\\D{0,5}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[_.:#=\\[\\]-]+[a-z0-9]*)*");

    /** @param first the index of the first row of data */
    record Found(int header, int first) {}

    private HeaderRow() {}

    /** @param rows the first ones, at most {@value #ROWS} */
    static Found find(List<List<String>> rows) {
        int typical = typical(rows);
        int header = 0;
        while (header + 1 < Math.min(rows.size(), DEEPEST) && filled(rows.get(header)) * 2 < typical
                && known(rows.get(header)) < 2) {
            header++;
        }
        int begin = header;
        for (int row = begin + 1; row < Math.min(rows.size(), begin + MOST); row++) {
            int more = known(rows.get(row)) - known(rows.get(header));
            if (more > 0 && known(rows.get(row)) > 1 || more == 0 && areKeys(rows.get(row))) {
                header = row;
            }
        }
        if (isData(rows, header)) {
            return new Found(NONE, begin);
        }
        int first = header + 1;
        int known = known(rows.get(header));
        while (first < rows.size() && known > 2 && known(rows.get(first)) * 10 >= known * 6) {
            first++;
        }
        return new Found(header, first);
    }

    /** @return the names of the columns; blank and repeated headers get a number */
    static List<String> distinct(List<String> headers) {
        Set<String> distinct = new LinkedHashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).isBlank() ? "column " + (i + 1) : oneLine(headers.get(i));
            String free = header;
            for (int n = 2; !distinct.add(free); n++) {
                free = header + " (" + n + ")";
            }
        }
        return List.copyOf(distinct);
    }

    private static String oneLine(String header) {
        return header.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** @return how many cells most of the rows have */
    private static int typical(List<List<String>> rows) {
        int[] counts = rows.stream().mapToInt(HeaderRow::filled).filter(count -> count > 0).sorted().toArray();
        return counts.length == 0 ? 0 : counts[counts.length / 2];
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int known(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank() && ColumnHeaders.isKnown(cell)).distinct().count();
    }

    private static boolean areKeys(List<String> row) {
        long keys = row.stream().filter(cell -> KEY.matcher(cell.strip()).matches()).count();
        return known(row) > 1 && keys * 10 >= filled(row) * 9L && row.stream().anyMatch(cell -> cell.contains("_"));
    }

    /** @return whether a row is one of data: it has no usual header, and a cell like those below it */
    private static boolean isData(List<List<String>> rows, int header) {
        List<String> row = rows.get(header);
        int known = known(row);
        for (int column = 0; column < row.size(); column++) {
            for (Pattern kind : List.of(PICTURE, LINK, AMOUNT, NUMBER)) {
                boolean alike = kind.matcher(row.get(column).strip()).matches();
                if (alike && (known == 0 || known == 1 && kind != NUMBER) && isBelow(rows, header, column, kind)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isBelow(List<List<String>> rows, int header, int column, Pattern kind) {
        int alike = 0;
        int all = 0;
        for (List<String> row : rows.subList(header + 1, rows.size())) {
            String cell = column < row.size() ? row.get(column).strip() : "";
            all += cell.isEmpty() ? 0 : 1;
            alike += kind.matcher(cell).matches() ? 1 : 0;
        }
        return all == 0 ? kind == PICTURE : alike * 2 > all;
    }
}
