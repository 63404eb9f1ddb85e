package lookalike.ui.evaluation;

import java.util.Locale;
import java.util.stream.Collectors;
import lookalike.evaluation.EvaluationReport;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.measures.Estimate;
import lookalike.evaluation.measures.Measure;
import lookalike.ui.text.Messages;

/** In one sentence how good results are: how many of those shown fit, what that means, and how many chance gives. */
final class Verdict {

    private static final double VERY_GOOD = .9;
    private static final double GOOD = .7;
    private static final double FAIR = .4;
    /** A smaller number would be shown as 0, which would say never. */
    private static final double LEAST = .05;

    private final Messages words;

    Verdict(Messages words) {
        this.words = words;
    }

    String of(EvaluationReport report) {
        EvaluationReport.Settings settings = report.settings();
        int k = settings.focus();
        Estimate precision = report.at(k).micro(Measure.PRECISION);
        double chance = report.counts().chance();
        String level = words.of("evaluation.level." + level(precision, chance).name().toLowerCase(Locale.ROOT));
        String fitting = number(k * precision.value());
        String byChance = number(k * chance);
        if (settings.relevance().equals(new Relevance.SameProduct().parts())) {
            return words.of("evaluation.verdict.product", k, fitting, byChance, level);
        }
        String columns = settings.relevance().stream().map(words::headerInSentence)
                .collect(Collectors.joining(" / "));
        return words.of("evaluation.verdict", k, fitting, byChance, level, columns);
    }

    /** How good results are, by the share that fits. */
    private enum Level {
        VERY_GOOD, GOOD, FAIR, WEAK,
        /** No better than drawing products at random, as far as these queries tell. */
        CHANCE
    }

    private static Level level(Estimate precision, double chance) {
        if (precision.low() <= chance) {
            return Level.CHANCE;
        }
        if (precision.value() >= VERY_GOOD) {
            return Level.VERY_GOOD;
        }
        if (precision.value() >= GOOD) {
            return Level.GOOD;
        }
        return precision.value() >= FAIR ? Level.FAIR : Level.WEAK;
    }

    private String number(double results) {
        return results < LEAST ? words.of("evaluation.verdict.few")
                : words.number(String.valueOf(Math.round(10 * results) / 10.0));
    }
}
