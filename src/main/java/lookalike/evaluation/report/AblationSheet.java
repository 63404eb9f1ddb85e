package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.ranking.Ablation;
import org.jspecify.annotations.Nullable;

/**
 * An ablation as a table: a row for each variant and column, and one for its looks.
 *
 * @param ablation to show
 */
public record AblationSheet(Ablation ablation) {

    private static final List<String> COLUMNS =
            List.of("variant", "measure", "value", "from", "to", "difference", "difference from", "difference to");
    private static final String LOOKS = "looks";

    /** @return the table */
    public ReportTables.Sheet sheet() {
        List<List<Object>> rows = new ArrayList<>();
        for (Ablation.Line line : ablation.lines()) {
            for (int column = 0; column < ablation.columns().size(); column++) {
                Ablation.Score score = line.scores().get(column);
                rows.add(row(line, "precision@" + ablation.k() + " " + ablation.columns().get(column),
                        score.precision(), score.difference()));
            }
            rows.add(row(line, LOOKS, line.looks(), null));
        }
        return new ReportTables.Sheet(COLUMNS, rows);
    }

    private static List<Object> row(Ablation.Line line, String measure, Estimate value,
            @Nullable Estimate difference) {
        Stream<Object> first = Stream.of(line.variant().toString(), measure, value.value(), value.low(), value.high());
        List<Object> row = new ArrayList<>(first.toList());
        row.add(difference == null ? null : difference.value());
        row.add(difference == null ? null : difference.low());
        row.add(difference == null ? null : difference.high());
        return row;
    }
}
