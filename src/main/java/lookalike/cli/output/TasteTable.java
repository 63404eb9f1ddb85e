package lookalike.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lookalike.evaluation.taste.TasteOutcome;

/** What taste brings and costs, as a table. */
public final class TasteTable {

    private static final List<String> COLUMNS = List.of("ranking", "hearts", "hit@5", "from", "to", "similarity",
            "category@5");

    private TasteTable() {}

    /** @return a row for each way to rank */
    public static Table of(List<TasteOutcome> outcomes) {
        List<List<Object>> rows = new ArrayList<>();
        for (TasteOutcome outcome : outcomes) {
            rows.add(List.of(outcome.setting().name().toLowerCase(Locale.ROOT), outcome.hearts(),
                    outcome.hit().value(), outcome.hit().low(), outcome.hit().high(),
                    outcome.similarity().value(), outcome.category().value()));
        }
        return Table.list(COLUMNS, rows);
    }
}
