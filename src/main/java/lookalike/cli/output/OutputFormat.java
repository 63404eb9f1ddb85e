package lookalike.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lookalike.cli.terminal.Terminal;

/** The format of printed data. */
public enum OutputFormat {
    /** For people: aligned columns. */
    TABLE,
    /** For programs: an array of objects, or one object. */
    JSON,
    /** For spreadsheets: RFC 4180 with a header. */
    CSV;

    /** Prints a whole table. */
    public void print(Table table, PrintStream out, Terminal terminal) {
        switch (this) {
            case TABLE -> new TableFormat(terminal.columns()).print(table, out);
            case JSON -> JsonFormat.print(table, out);
            case CSV -> CsvFormat.print(table, out);
        }
    }

    /** @return a whole table as text, as it is written into a file */
    public String text(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        print(table, out, Terminal.NONE);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** @return the name that the user types */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
