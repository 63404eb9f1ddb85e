package lookalike.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.ClassFigures;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.ReportJson;
import lookalike.evaluation.report.ReportTables;

/** Prints the result of an evaluation: all of it for programs, the measures for spreadsheets, a summary for people. */
public final class EvaluationOutput {

    private static final int DECIMALS = 4;
    private static final int WORST = 10;
    private static final List<Measure> BY_CLASS = List.of(Measure.PRECISION, Measure.RECALL, Measure.HIT_RATE,
            Measure.MAP);

    private final Console console;
    private final OutputFormat format;

    public EvaluationOutput(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    public void print(EvaluationReport report) {
        switch (format) {
            case JSON -> console.out().print(ReportJson.text(report));
            case CSV -> {
                ReportTables.Sheet measures = ReportTables.measures(report);
                console.print(OutputFormat.CSV, Table.list(measures.columns(), measures.rows()));
            }
            case TABLE -> {
                console.print(OutputFormat.TABLE, circumstances(report));
                console.out().print("\nmicro: every query weighs the same; macro: every class; 95% intervals\n");
                console.print(OutputFormat.TABLE, measures(report));
                console.out().print("\nworst classes at K = " + report.settings().focus() + "\n");
                console.print(OutputFormat.TABLE, worst(report));
            }
        }
    }

    private static Table circumstances(EvaluationReport report) {
        Settings settings = report.settings();
        Counts counts = report.counts();
        return Table.record(List.of("catalogue", "relevance", "method", "ranking", "index", "model", "seed", "queries",
                "searched", "held out", "nothing relevant", "fewer than K", "without label", "chance",
                "version"),
                settings.catalogue(), settings.relevance(), settings.method(), settings.ranking(),
                settings.index(),
                settings.model().network() + ", " + settings.model().precision(), settings.seed(), counts.queries(),
                counts.searched(), counts.heldOut(), counts.withoutRelevant(), counts.fewerThanK(),
                counts.withoutLabel(), rounded(counts.chance()), settings.version());
    }

    private static Table measures(EvaluationReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (AtK figures : report.measures()) {
            for (Measure measure : Measure.values()) {
                Estimate micro = figures.micro(measure);
                Estimate macro = figures.macro(measure);
                rows.add(List.of(measure.title() + "@" + figures.k(), rounded(micro.value()), rounded(micro.low()),
                        rounded(micro.high()), rounded(macro.value()), rounded(macro.low()), rounded(macro.high())));
            }
        }
        return Table.list(List.of("measure", "micro", "from", "to", "macro", "from ", "to "), rows);
    }

    private static Table worst(EvaluationReport report) {
        List<String> columns = Stream.concat(Stream.of("class", "queries", "searched"),
                BY_CLASS.stream().map(Measure::title)).toList();
        return Table.list(columns, report.classes().stream().limit(WORST).map(EvaluationOutput::line).toList());
    }

    private static List<Object> line(ClassFigures figures) {
        return Stream.<Object>concat(Stream.of(figures.label(), figures.queries(), figures.searched()),
                BY_CLASS.stream().map(measure -> rounded(figures.mean(measure)))).toList();
    }

    /** @return a number rounded for people */
    public static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
