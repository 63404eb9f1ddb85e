package lookalike.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lookalike.evaluation.EvaluationReport.Counts;
import lookalike.evaluation.report.SpeedReport;
import lookalike.evaluation.speed.SpeedLine;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.ranking.store.RankingTraining;
import lookalike.service.evaluation.EvaluationResult;
import lookalike.service.evaluation.RankingOutcome;

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
        result.ranking().ifPresent(ranking -> tell(ranking, result.report().settings().catalogue(), console));
        Counts counts = result.report().counts();
        console.tell("Ran %,d queries over %,d products in %.1f seconds.".formatted(counts.queries(),
                counts.searched(), result.seconds()));
        if (counts.withoutFeature() > 0) {
            console.tell("%d of the %d products took no part; 'lookalike index %s' looks at their pictures.".formatted(
                    counts.withoutFeature(), counts.products(), result.report().settings().catalogue()));
        }
    }

    private static void tell(RankingOutcome ranking, String catalogue, Console console) {
        RankingTraining first = ranking.trainings().getFirst();
        console.tell(String.format(Locale.ROOT, "Trained the ranking%s on %,d pictures without the queries in %.1f "
                + "seconds; %s.", ranking.trainings().size() == 1 ? "" : " " + ranking.trainings().size() + " times",
                first.pictures(), ranking.seconds(), ranking.columns().isEmpty() ? whyNothing(first.outcome())
                        : "it learned from " + String.join(", ", ranking.columns())));
        if (ranking.wanted().filter(wanted -> wanted != ranking.used()).isPresent()) {
            console.tell("%s has nothing to rank by %s with, so its results are ranked by %s.".formatted(catalogue,
                    ranking.wanted().get(), ranking.used()));
        }
    }

    private static String whyNothing(RankingTraining.Outcome outcome) {
        return switch (outcome) {
            case FEW_PICTURES -> "there are too few of them to learn from columns";
            case NO_COLUMNS -> "the table has no column to learn from";
            case NO_GAIN -> "learning from columns brought no gain on products that were left out";
            case LEARNED -> "not every part of them could be learned from";
        };
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
