package lookalike.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.service.evaluation.EvaluationResult;

/** Sentences beside the results of evaluations and benchmarks. */
public final class ReportSentences {

    /** Printed if no chart can be drawn. */
    public static final String NO_CHARTS = "There are no charts, because Java found no font on this computer to draw "
            + "them with; install one, for instance DejaVu, and fontconfig.";

    private ReportSentences() {}

    public static void tell(EvaluationResult result, Console console) {
        result.addedCatalogue().ifPresent(name -> console.tell(
                "The queries are stored as catalogue '%s', so that their features are computed only once."
                        .formatted(name)));
        Counts counts = result.report().counts();
        console.tell("Ran %,d queries over %,d products in %.1f seconds.".formatted(counts.queries(),
                counts.searched(), result.seconds()));
        if (counts.withoutFeature() > 0) {
            console.tell("%d of the %d products took no part; 'lookalike index %s' looks at their pictures.".formatted(
                    counts.withoutFeature(), counts.products(), result.report().settings().catalogue()));
        }
    }

    /** Tells for each method how a query's time grows with the number of items. */
    public static void tellGrowth(SpeedReport report, Console console) {
        SpeedPlan plan = report.plan();
        List<String> methods = report.lines().stream().map(SpeedLine::method).distinct().toList();
        for (String method : methods) {
            OptionalDouble exponent = report.growth(method);
            console.tell(exponent.isPresent()
                    ? String.format(Locale.ROOT, "%s: at recall@%d of %s a query's time grows as the number of items "
                            + "to the power %.2f.", method, plan.most(), plan.level(), exponent.getAsDouble())
                    : ("%s: how its time grows cannot be told, as recall@%d of %s lies between two values of "
                            + "--search-k at fewer than two numbers of items.")
                            .formatted(method, plan.most(), plan.level()));
        }
    }
}
