package lookalike.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the table of a catalogue was understood.
 *
 * @param file its name
 * @param layout what kind of file it is
 * @param rows below the header, readable or not
 * @param columns all of them, in the table's order
 * @param currencies that the prices have, if that shows
 * @param decimalSign of the prices, a comma or a point
 */
public record TableSummary(String file, TableLayout layout, long rows, List<Meaning> columns, List<String> currencies,
        String decimalSign) {

    /**
     * What a column means.
     *
     * @param header as in the table
     * @param meaning one of {@link ColumnMapping#names}, or empty if it has no known meaning
     * @param example one of its cells; empty if none was seen
     */
    public record Meaning(String header, String meaning, String example) {}

    public TableSummary {
        columns = List.copyOf(columns);
        currencies = List.copyOf(currencies);
    }

    /**
     * @param table how it was understood, if there is one
     * @param columns the headers of a catalogue's attributes
     * @return the header of the column with this meaning, if one was found
     */
    public static Optional<String> header(Optional<TableSummary> table, List<String> columns, ColumnRole role) {
        return table.stream().flatMap(summary -> summary.columns().stream())
                .filter(column -> column.meaning().equals(role.word())).map(Meaning::header).findFirst()
                .or(() -> columns.stream().filter(role.word()::equalsIgnoreCase).findFirst());
    }

    /** @return what its columns mean, by header and in the table's order; without those that mean nothing known */
    public Map<String, ColumnRole> roles() {
        Map<String, ColumnRole> roles = new LinkedHashMap<>();
        columns.forEach(column -> ColumnRole.called(column.meaning())
                .ifPresent(role -> roles.put(column.header(), role)));
        return roles;
    }

    /** @return the summary as text: a line of facts, then a line for each column, with tabs between the fields */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(file, layout.format(), layout.encoding(), String.valueOf(layout.headerLine()),
                String.valueOf(rows), String.join(" ", currencies), decimalSign));
        columns.forEach(column -> lines.add(line(column.header(), column.meaning(), column.example())));
        return String.join("\n", lines);
    }

    private static String line(String... fields) {
        List<String> clean = new ArrayList<>();
        for (String field : fields) {
            clean.add(field.replaceAll("[\\t\\r\\n]+", " "));
        }
        return String.join("\t", clean);
    }

    /** @return the summary in a {@link #text}; empty if there is none */
    public static Optional<TableSummary> parse(String text) {
        List<String[]> lines = text.lines().map(line -> line.split("\t", -1)).toList();
        if (lines.isEmpty() || lines.getFirst().length < 7) {
            return Optional.empty();
        }
        String[] facts = lines.getFirst();
        List<Meaning> columns = lines.stream().skip(1).filter(line -> line.length == 3)
                .map(line -> new Meaning(line[0], line[1], line[2])).toList();
        return Optional.of(new TableSummary(facts[0], new TableLayout(facts[1], facts[2], Long.parseLong(facts[3])),
                Long.parseLong(facts[4]), columns, facts[5].isEmpty() ? List.of() : List.of(facts[5].split(" ")),
                facts[6]));
    }
}
