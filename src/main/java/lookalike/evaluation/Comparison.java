package lookalike.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lookalike.evaluation.EvaluationReport.Outcome;
import lookalike.evaluation.measures.Bootstrap;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.evaluation.measures.SignTest;
import lookalike.evaluation.retrieval.SeededRandom;

/**
 * Two runs on the same queries, compared query by query, so that queries that are hard for both do not hide a
 * difference.
 *
 * @param first settings of the first run
 * @param second settings of the second run
 * @param queries how many both answered
 * @param lines one for each K that both have and each measure
 * @param overlap how far they found the same products; empty if one of the reports does not name its results
 */
public record Comparison(EvaluationReport.Settings first, EvaluationReport.Settings second, int queries,
        List<Line> lines, Optional<Overlap> overlap) {

    /**
     * One measure.
     *
     * @param first mean over queries in the first run
     * @param second mean over queries in the second run
     * @param difference second minus first, its interval from a bootstrap of the queries' differences
     * @param signs how often each of the two is better
     */
    public record Line(int k, Measure measure, double first, double second, Estimate difference, SignTest signs) {}

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * Compares two runs, which may differ in method and model.
     *
     * @throws EvaluationException.NotComparable if their queries or their relevance differ
     */
    public static Comparison of(EvaluationReport first, EvaluationReport second) throws EvaluationException {
        refuseOthers(first, second);
        List<Integer> ks = first.settings().ks().stream().filter(second.settings().ks()::contains).toList();
        List<Line> lines = new ArrayList<>();
        for (int k : ks) {
            for (Measure measure : Measure.values()) {
                lines.add(line(first, second, k, measure));
            }
        }
        return new Comparison(first.settings(), second.settings(), first.queries().size(), lines,
                Overlap.of(first, second, ks));
    }

    /** @return the line of a measure at a K that both have */
    public Optional<Line> line(Measure measure, int k) {
        return lines.stream().filter(line -> line.measure() == measure && line.k() == k).findFirst();
    }

    private static void refuseOthers(EvaluationReport first, EvaluationReport second) throws EvaluationException {
        if (!first.settings().relevance().equals(second.settings().relevance())) {
            throw new EvaluationException.NotComparable(
                    new ReportFault.OtherRelevance(first.settings().relevance(), second.settings().relevance()));
        }
        if (!first.queries().stream().map(Outcome::id).toList()
                .equals(second.queries().stream().map(Outcome::id).toList())) {
            throw new EvaluationException.NotComparable(ReportFault.Known.OTHER_QUERIES);
        }
        if (!relevant(first).equals(relevant(second))) {
            throw new EvaluationException.NotComparable(ReportFault.Known.OTHER_PRODUCTS);
        }
        if (first.settings().ks().stream().noneMatch(second.settings().ks()::contains)) {
            throw new EvaluationException.NotComparable(ReportFault.Known.NO_COMMON_K);
        }
    }

    private static List<Integer> relevant(EvaluationReport report) {
        return report.queries().stream().map(outcome -> outcome.judgement().relevant()).toList();
    }

    private static Line line(EvaluationReport first, EvaluationReport second, int k, Measure measure) {
        double[] one = values(first, k, measure);
        double[] other = values(second, k, measure);
        double[][] differences = new double[one.length][1];
        for (int query = 0; query < one.length; query++) {
            differences[query][0] = other[query] - one[query];
        }
        EvaluationReport.Settings settings = first.settings();
        Estimate difference = new Bootstrap(number -> SeededRandom.of(settings.seed(), "comparison", number),
                settings.resamples(), settings.confidence()).of(differences, new int[one.length]).micro().getFirst();
        return new Line(k, measure, mean(one), mean(other), difference,
                SignTest.of(Arrays.stream(differences).mapToDouble(row -> row[0]).toArray()));
    }

    private static double[] values(EvaluationReport report, int k, Measure measure) {
        return report.queries().stream().mapToDouble(outcome -> outcome.judgement().measure(measure, k)).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
