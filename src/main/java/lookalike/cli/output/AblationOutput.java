package lookalike.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.ranking.Ablation;
import lookalike.evaluation.report.AblationSheet;
import lookalike.evaluation.report.ReportTables;
import org.jspecify.annotations.Nullable;

/** Prints what each part of the ranking brings. */
public final class AblationOutput {

    private final Console console;
    private final OutputFormat format;

    public AblationOutput(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    public void print(Ablation ablation) {
        switch (format) {
            case JSON -> JsonFormat.print(object(ablation), console.out());
            case CSV -> {
                ReportTables.Sheet sheet = new AblationSheet(ablation).sheet();
                console.print(OutputFormat.CSV, Table.list(sheet.columns(), sheet.rows()));
            }
            case TABLE -> {
                console.out().print("%d queries, shares of the first %d; in brackets half of the 95%% interval"
                        .formatted(ablation.queries(), ablation.k()) + "\n");
                console.print(OutputFormat.TABLE, table(ablation));
            }
        }
    }

    private static Table table(Ablation ablation) {
        List<String> columns = new ArrayList<>(List.of("ranking"));
        columns.addAll(ablation.columns());
        columns.addAll(List.of("looks", "what it is"));
        List<List<Object>> rows = new ArrayList<>();
        for (Ablation.Line line : ablation.lines()) {
            List<Object> row = new ArrayList<>(List.of(line.variant().toString()));
            line.scores().forEach(score -> row.add(text(score.precision())));
            row.add(text(line.looks()));
            row.add(line.variant().meaning());
            rows.add(row);
        }
        return Table.list(columns, rows);
    }

    private static String text(Estimate estimate) {
        return Double.isNaN(estimate.value()) ? "" : "%s (%s)".formatted(EvaluationOutput.rounded(estimate.value()),
                EvaluationOutput.rounded((estimate.high() - estimate.low()) / 2));
    }

    private static Map<String, Object> object(Ablation ablation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("catalogue", ablation.catalogue());
        object.put("queries", ablation.queries());
        object.put("k", ablation.k());
        object.put("confidence", ablation.confidence());
        object.put("variants", ablation.lines().stream().map(line -> object(ablation.columns(), line)).toList());
        return object;
    }

    private static Map<String, Object> object(List<String> columns, Ablation.Line line) {
        Map<String, Object> precision = new LinkedHashMap<>();
        Map<String, Object> difference = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            precision.put(columns.get(column), object(line.scores().get(column).precision()));
            difference.put(columns.get(column), object(line.scores().get(column).difference()));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("variant", line.variant().toString());
        object.put("meaning", line.variant().meaning());
        object.put("precision", precision);
        object.put("differenceToDefault", difference);
        object.put("looks", object(line.looks()));
        return object;
    }

    private static @Nullable Map<String, Object> object(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return null;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", estimate.value());
        object.put("from", estimate.low());
        object.put("to", estimate.high());
        return object;
    }
}
