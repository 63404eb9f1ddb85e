package lookalike.cli.output;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.cli.terminal.CellText;

/**
 * Prints data for people: columns aligned, numbers to the right, everything in English notation whatever the system's
 * language. In a terminal long cells are cut so that a row fits on a line; elsewhere nothing is cut.
 */
final class TableFormat {

    private static final String GAP = "  ";
    /** The smallest width of a cut column. */
    private static final int NARROWEST = 8;

    private final OptionalInt terminalWidth;

    TableFormat(OptionalInt terminalWidth) {
        this.terminalWidth = terminalWidth;
    }

    void print(Table table, PrintStream out) {
        switch (table.shape()) {
            case LIST -> printList(table, out);
            case RECORD -> printRecord(table, out);
        }
    }

    private void printList(Table table, PrintStream out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        table.rows().forEach(row -> lines.add(row.stream().map(value -> CellText.singleLine(text(value))).toList()));
        int[] widths = fitted(lines);
        boolean[] numeric = numeric(table);
        for (List<String> line : lines) {
            out.print(IntStream.range(0, widths.length)
                    .mapToObj(c -> CellText.padded(CellText.cut(line.get(c), widths[c]), widths[c], numeric[c]))
                    .collect(Collectors.joining(GAP)).stripTrailing() + "\n");
        }
    }

    /** One property a line; values are printed whole, long text on several lines. */
    private static void printRecord(Table table, PrintStream out) {
        int width = table.columns().stream().mapToInt(CellText::width).max().orElse(0);
        for (int c = 0; c < table.columns().size(); c++) {
            String beside = table.columns().get(c);
            for (String line : text(table.rows().getFirst().get(c)).split("\\R")) {
                out.print((CellText.padded(beside, width, false) + GAP + CellText.singleLine(line)).stripTrailing()
                        + "\n");
                beside = "";
            }
        }
    }

    /** Narrows the widest column until a row fits the terminal or every column has its smallest width. */
    private int[] fitted(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.getFirst().size())
                .map(c -> lines.stream().mapToInt(line -> CellText.width(line.get(c))).max().orElse(0))
                .toArray();
        int excess = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1)
                - terminalWidth.orElse(Integer.MAX_VALUE);
        while (excess > 0) {
            int widest = IntStream.range(0, widths.length).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private static boolean[] numeric(Table table) {
        boolean[] numeric = new boolean[table.columns().size()];
        for (int c = 0; c < numeric.length; c++) {
            int column = c;
            numeric[c] = table.rows().stream().map(row -> row.get(column))
                    .allMatch(value -> value == null || value instanceof Number);
        }
        return numeric;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> String.format(Locale.ROOT, "%.3f", number);
            case BigDecimal number -> number.toPlainString();
            case Number whole -> String.format(Locale.ROOT, "%,d", whole.longValue());
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
