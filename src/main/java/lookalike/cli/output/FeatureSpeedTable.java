package lookalike.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import lookalike.evaluation.speed.FeatureSpeedLine;

/** The speed of computing features as a table: for people a column for each precision, for programs a row. */
public final class FeatureSpeedTable {

    private static final List<String> COLUMNS = List.of("precision", "engine", "callers", "batch", "network/s",
            "to float", "indexing/s", "of network", "read ms", "decode ms", "prepare ms", "network ms", "possible/s",
            "reached");

    private FeatureSpeedTable() {}

    /** @param lines of float first */
    public static Table of(List<FeatureSpeedLine> lines, OutputFormat format) {
        DoubleFunction<Object> number = format == OutputFormat.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        double exact = lines.getFirst().alone();
        List<List<Object>> rows = new ArrayList<>();
        for (FeatureSpeedLine line : lines) {
            rows.add(List.of(line.precision(), line.engine(), line.feeding().callers(), line.feeding().batch(),
                    number.apply(line.alone()), number.apply(line.alone() / exact), number.apply(line.indexing()),
                    number.apply(line.indexing() / line.alone()), number.apply(line.read()),
                    number.apply(line.decode()), number.apply(line.prepare()), number.apply(line.network()),
                    number.apply(line.possible()), number.apply(line.reached())));
        }
        return format == OutputFormat.TABLE ? transposed(rows) : Table.list(COLUMNS, rows);
    }

    private static Table transposed(List<List<Object>> rows) {
        List<String> columns = new ArrayList<>(List.of(COLUMNS.getFirst()));
        rows.forEach(row -> columns.add(row.getFirst().toString()));
        List<List<Object>> transposed = new ArrayList<>();
        for (int i = 1; i < COLUMNS.size(); i++) {
            List<Object> line = new ArrayList<>(List.of(COLUMNS.get(i)));
            for (List<Object> row : rows) {
                line.add(row.get(i));
            }
            transposed.add(line);
        }
        return Table.list(columns, transposed);
    }
}
