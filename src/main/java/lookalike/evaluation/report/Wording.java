package lookalike.evaluation.report;

import java.util.List;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.report.chart.NumberText;

/**
 * A report's findings in sentences.
 *
 * @param report to describe
 */
record Wording(EvaluationReport report) {

    private static final String NONE = "(no label)";

    /** @return the definition of relevance, to follow "relevant is" */
    String relevance() {
        return isSameProduct() ? "another photo of the same product" : "the same " + columns();
    }

    /** @return the main result in a sentence */
    String result() {
        Settings settings = report.settings();
        int k = settings.focus();
        if (isSameProduct()) {
            return "For %s of the queries (%s) the product itself is %s.".formatted(
                    percent(Measure.HIT_RATE), interval(Measure.HIT_RATE),
                    k == 1 ? "the first result" : "among the first " + k + " results");
        }
        String chance = NumberText.percent(report.counts().chance());
        if (k == 1) {
            return "The first result has the same %s as the query in %s of cases (%s); drawn at random it would in %s."
                    .formatted(columns(), percent(Measure.PRECISION), interval(Measure.PRECISION), chance);
        }
        return "Of the first %s results, %s have the same %s as the query (%s); drawn at random, %s would.".formatted(
                k, percent(Measure.PRECISION), columns(), interval(Measure.PRECISION), chance);
    }

    private boolean isSameProduct() {
        return report.settings().relevance().equals(List.of(Relevance.SAME_PRODUCT));
    }

    private String columns() {
        List<String> columns = report.settings().relevance();
        return columns.size() == 1 ? columns.getFirst()
                : String.join(", ", columns.subList(0, columns.size() - 1)) + " and " + columns.getLast();
    }

    private String percent(Measure measure) {
        return NumberText.percent(estimate(measure).value());
    }

    private String interval(Measure measure) {
        return confidence() + " interval " + NumberText.percent(estimate(measure).low()) + " to "
                + NumberText.percent(estimate(measure).high());
    }

    /** @return a measure's mean over queries at the K of the tables by class */
    Estimate estimate(Measure measure) {
        return report.at(report.settings().focus()).micro(measure);
    }

    /** @return the confidence of the intervals, for instance {@code 95%} */
    String confidence() {
        return NumberText.brief(100 * report.settings().confidence(), 1) + "%";
    }

    /** @return a class in readable form */
    static String label(String label) {
        return label.isEmpty() ? NONE : label;
    }

    static String products(long count) {
        return count(count, "product", "products");
    }

    /** @return the ends of an interval */
    static String interval(Estimate estimate) {
        return NumberText.measure(estimate.low()) + " to " + NumberText.measure(estimate.high());
    }

    /** @return a count with its noun */
    static String count(long count, String one, String several) {
        return NumberText.count(count) + " " + (count == 1 ? one : several);
    }
}
