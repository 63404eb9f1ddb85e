package lookalike.storage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) that people open in a spreadsheet. Text that a spreadsheet would compute as a formula,
 * which may run programs or send cells away, gets an apostrophe before it, as OWASP advises; numbers stay as they are.
 *
 * @param columns at least one header
 * @param rows a cell for each column: text, a number, true or false, a list of text, or null for none
 */
public record CsvTable(List<String> columns, List<List<Object>> rows) {

    /** Between the values of a cell with several. */
    private static final String SEPARATOR = "|";
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)*(?:[eE][+-]?\\d+)?%?");

    public CsvTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
    }

    /** @return the header and the rows, each ended by a line feed; nothing in it is a formula */
    public String text() {
        return text(columns, rows);
    }

    /** @return lines of these cells, for tables that are written piece by piece */
    public static String lines(List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(row -> writer.writeRecord(row.stream().map(CsvTable::cell).toList()));
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString();
    }

    private static String text(List<String> columns, List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.copyOf(columns));
        all.addAll(rows);
        return lines(all);
    }

    /** @return the text, with an apostrophe before it if a spreadsheet would compute it */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case List<?> several -> harmless(several.stream().map(String::valueOf)
                    .collect(Collectors.joining(SEPARATOR)));
            default -> harmless(value.toString());
        };
    }
}
