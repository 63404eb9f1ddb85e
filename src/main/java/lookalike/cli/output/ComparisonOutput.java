package lookalike.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.FeatureAgreement;
import lookalike.evaluation.PaperTable;

/** Prints the comparison of a run with another, or with the published table. */
public final class ComparisonOutput {

    private final Console console;
    private final OutputFormat format;

    public ComparisonOutput(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    public void print(PaperTable paper) {
        List<String> columns = List.of("at K = " + PaperTable.K, "accuracy", "precision", "recall", "F1");
        DoubleFunction<Object> number = format == OutputFormat.TABLE ? EvaluationOutput::rounded : Double::valueOf;
        Table table = Table.list(columns, paper.lines().stream().map(line -> List.<Object>of(line.what(),
                number.apply(line.accuracy()), number.apply(line.precision()), number.apply(line.recall()),
                number.apply(line.f1()))).toList());
        if (format == OutputFormat.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("lines", JsonFormat.objects(table));
            object.put("ranking", paper.ranking());
            object.put("lesson", paper.lesson());
            JsonFormat.print(object, console.out());
        } else {
            console.print(format, table);
            say(paper.lesson());
        }
    }

    /** Sentences that belong to a table for people must not be mixed into a file. */
    private void say(String sentence) {
        if (format == OutputFormat.TABLE) {
            console.out().print("\n" + sentence + "\n");
        } else {
            console.tell(sentence);
        }
    }

    /** @param features agreement of the features of the two runs; empty if there is none to print */
    public void print(Comparison comparison, Optional<FeatureAgreement> features) {
        ComparisonTables tables = new ComparisonTables(format == OutputFormat.TABLE);
        if (comparison.overlap().isEmpty()) {
            console.tell("How far the results overlap is not known, because a report of an earlier release does not "
                    + "name them; make it again with 'lookalike evaluate --out FOLDER'.");
        }
        if (format == OutputFormat.JSON) {
            JsonFormat.print(tables.object(comparison, features), console.out());
            return;
        }
        console.print(format, tables.measures(comparison));
        say(ComparisonTables.sentence(comparison));
        comparison.overlap().ifPresent(overlap -> {
            say(ComparisonTables.sentence(overlap));
            more(tables.overlap(overlap));
        });
        features.ifPresent(agreement -> {
            say("The features of the two runs, picture by picture:");
            more(tables.features(agreement));
        });
    }

    /** A file holds one table; further tables go to standard error. */
    private void more(Table table) {
        if (format == OutputFormat.TABLE) {
            console.print(format, table);
        } else {
            table.rows().forEach(row -> console.tell(IntStream.range(0, row.size())
                    .mapToObj(column -> table.columns().get(column).strip() + " " + row.get(column))
                    .collect(Collectors.joining(", "))));
        }
    }
}
