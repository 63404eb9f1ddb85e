package lookalike.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Prints data as CSV (RFC 4180) with a header; numbers in full, lists within a cell separated by {@code |}. */
final class CsvFormat {

    private CsvFormat() {}

    static void print(Table table, PrintStream out) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(table.columns());
            for (List<Object> row : table.rows()) {
                writer.writeRecord(row.stream().map(CsvFormat::cell).toList());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        out.print(text);
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining("|"));
            default -> value.toString();
        };
    }
}
