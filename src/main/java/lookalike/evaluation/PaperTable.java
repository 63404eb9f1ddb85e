package lookalike.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Judgement;
import lookalike.evaluation.measures.Measure;

/**
 * The table published for the original method, ResNet-50 with Annoy on the same data, beside ours at K = 5 by the
 * same definitions. The published numbers are those of one query, chosen by its authors.
 *
 * @param lines the published one, all our queries, and our best single query
 * @param ranking how our results were ranked; {@code raw} is the original method
 * @param lesson what the comparison shows, in a few sentences
 */
public record PaperTable(List<Line> lines, String ranking, String lesson) {

    /** The K of the published table. */
    public static final int K = 5;

    private static final Line PUBLISHED =
            new Line("published (ResNet-50 and Annoy, one query)", .80, 1.0, .0028, .0057);

    /** @param what the label of these figures */
    public record Line(String what, double accuracy, double precision, double recall, double f1) {}

    public PaperTable {
        lines = List.copyOf(lines);
    }

    /** @param report of a run whose Ks include {@value #K} */
    public static PaperTable of(EvaluationReport report) {
        Judgement luckiest = report.queries().stream().map(Outcome::judgement)
                .max(Comparator.comparingDouble(judgement -> judgement.measure(Measure.F1, K))).orElseThrow();
        EvaluationReport.AtK means = report.at(K);
        Line all = new Line("all %d queries, ranked %s by %s".formatted(report.queries().size(),
                report.settings().ranking(), report.settings().method()), means.micro(Measure.ACCURACY).value(),
                means.micro(Measure.PRECISION).value(), means.micro(Measure.RECALL).value(),
                means.micro(Measure.F1).value());
        Line best = new Line("the luckiest query", luckiest.measure(Measure.ACCURACY, K),
                luckiest.measure(Measure.PRECISION, K), luckiest.measure(Measure.RECALL, K),
                luckiest.measure(Measure.F1, K));
        return new PaperTable(List.of(PUBLISHED, all, best), report.settings().ranking(),
                lesson(report, best, luckiest));
    }

    private static String lesson(EvaluationReport report, Line best, Judgement luckiest) {
        int queries = report.queries().size();
        long perfect = report.queries().stream().filter(outcome -> outcome.judgement().hits(K) == K).count();
        long empty = report.queries().stream().filter(outcome -> outcome.judgement().hits(K) == 0).count();
        Estimate precision = report.at(K).micro(Measure.PRECISION);
        return String.format(Locale.ROOT, "One query proves nothing: %.0f%% of ours have precision 1.0 as well and "
                + "%.0f%% find nothing, so the mean of %.4f (%.4f to %.4f) is what users can expect. Recall depends "
                + "more on the size of the query's class than on the quality of the search: five results out of %.0f "
                + "relevant products are a recall of .0028 and an F1 of .0057 at the very best; our best query reaches "
                + "%.4f and %.4f because there were only %d to find. By these definitions accuracy and "
                + "precision of the same five results are one number, so .80 and 1.0 cannot both describe them.",
                100.0 * perfect / queries, 100.0 * empty / queries, precision.value(), precision.low(),
                precision.high(), Math.round(K / PUBLISHED.recall() / 10) * 10.0, best.recall(), best.f1(),
                luckiest.relevant());
    }
}
