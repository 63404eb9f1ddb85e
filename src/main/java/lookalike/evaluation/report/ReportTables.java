package lookalike.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.AtK;
import lookalike.evaluation.EvaluationReport.Example;
import lookalike.evaluation.EvaluationReport.Similarities;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;

/**
 * The tables of a report for spreadsheets.
 */
public final class ReportTables {

    /**
     * @param columns headers
     * @param rows a cell for each column: text or a number
     */
    public record Sheet(List<String> columns, List<List<Object>> rows) {}

    private ReportTables() {}

    /** @return each measure at each K, one a row, with its definition */
    public static Sheet measures(EvaluationReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (AtK figures : report.measures()) {
            for (Measure measure : Measure.values()) {
                rows.add(row("micro", figures.k(), measure, figures.micro(measure)));
            }
            for (Measure measure : Measure.values()) {
                rows.add(row("macro", figures.k(), measure, figures.macro(measure)));
            }
        }
        return new Sheet(List.of("k", "measure", "mean", "value", "low", "high", "formula"), rows);
    }

    private static List<Object> row(String mean, int k, Measure measure, Estimate estimate) {
        return List.of(k, measure.toString(), mean, estimate.value(), estimate.low(), estimate.high(),
                measure.formula());
    }

    /** @return the classes, worst first */
    public static Sheet classes(EvaluationReport report) {
        List<String> columns = Stream.concat(Stream.of("class", "queries", "searched"), Arrays.stream(Measure.values())
                .map(measure -> measure + "@" + report.settings().focus())).toList();
        return new Sheet(columns, report.classes().stream().map(figures -> Stream.<Object>concat(
                Stream.of(figures.label(), figures.queries(), figures.searched()),
                Arrays.stream(Measure.values()).map(figures::mean)).toList()).toList());
    }

    /** @return the confusion between classes */
    public static Sheet confusion(EvaluationReport report) {
        return new Sheet(List.of("query", "result", "count"), report.confusion().cells().stream()
                .map(cell -> List.<Object>of(cell.query(), cell.result(), cell.count())).toList());
    }

    /** @return the histograms, a row a bin */
    public static Sheet similarities(EvaluationReport report) {
        Similarities bins = report.similarities();
        double width = (bins.to() - bins.from()) / bins.relevant().size();
        return new Sheet(List.of("from", "to", "relevant", "irrelevant"), IntStream.range(0, bins.relevant().size())
                .mapToObj(bin -> List.<Object>of(bins.from() + bin * width, bins.from() + (bin + 1) * width,
                        bins.relevant().get(bin), bins.irrelevant().get(bin)))
                .toList());
    }

    /** @return the results of the example queries */
    public static Sheet examples(EvaluationReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (Example example : report.examples()) {
            for (Example.Result result : example.results()) {
                rows.add(List.of(example.choice().toString(), example.id(), example.label(), result.rank(), result.id(),
                        result.label(), result.similarity(), result.relevant()));
            }
        }
        return new Sheet(List.of("choice", "query", "query class", "rank", "result", "result class", "similarity",
                "relevant"), rows);
    }

    /** @return every query */
    public static Sheet queries(EvaluationReport report) {
        return new Sheet(List.of("query", "class", "relevant", "results", "ranks"), report.queries().stream()
                .map(outcome -> List.<Object>of(outcome.id(), outcome.label(), outcome.judgement().relevant(),
                        outcome.judgement().results(), Arrays.stream(outcome.judgement().ranks())
                                .mapToObj(String::valueOf).collect(Collectors.joining("|"))))
                .toList());
    }

    /** @return all sheets by file name, without extension */
    static Map<String, Sheet> all(EvaluationReport report) {
        return Map.of("measures", measures(report), "classes", classes(report), "confusion", confusion(report),
                "similarities", similarities(report), "examples", examples(report), "queries", queries(report));
    }
}
