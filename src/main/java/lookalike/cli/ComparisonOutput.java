package lookalike.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.PaperTable;

/** Prints what a run looks like beside another, or beside the published table. */
final class ComparisonOutput {

    private static final List<String> LINES = List.of("measure", "first", "second", "difference", "from", "to",
            "better",
            "worse", "equal", "p");

    private final Session session;
    private final Format format;

    ComparisonOutput(Session session, Format format) {
        this.session = session;
        this.format = format;
    }

    void print(PaperTable paper) {
        List<String> columns = List.of("at K = " + PaperTable.K, "accuracy", "precision", "recall", "F1");
        DoubleFunction<Object> number = format == Format.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        Table table = Table.list(columns, paper.lines().stream().map(line -> List.<Object>of(line.what(),
                number.apply(line.accuracy()), number.apply(line.precision()), number.apply(line.recall()),
                number.apply(line.f1()))).toList());
        if (format == Format.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("lines", JsonFormat.objects(table));
            object.put("lesson", paper.lesson());
            JsonFormat.print(object, session.out());
        } else {
            session.print(format, table);
            say(paper.lesson());
        }
    }

    /** What belongs to a table for people must not get between the lines of a file. */
    private void say(String sentence) {
        if (format == Format.TABLE) {
            session.out().print("\n" + sentence + "\n");
        } else {
            session.tell(sentence);
        }
    }

    void print(Comparison comparison) {
        DoubleFunction<Object> number = format == Format.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        List<List<Object>> rows = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            rows.add(List.of(line.measure().title() + "@" + line.k(), number.apply(line.first()),
                    number.apply(line.second()), number.apply(line.difference().value()),
                    number.apply(line.difference().low()), number.apply(line.difference().high()),
                    line.signs().better(), line.signs().worse(), line.signs().equal(),
                    number.apply(line.signs().probability())));
        }
        session.print(format, Table.list(LINES, rows));
        say(String.format(Locale.ROOT, "Over %,d queries, second (%s) minus first (%s); where the interval "
                + "from-to holds 0, nothing is shown to be better. p: sign test over the queries that differ.",
                comparison.queries(), comparison.second().method(), comparison.first().method()));
    }
}
