package lookalike.cli.option;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lookalike.features.Precision;
import lookalike.ranking.RankingMethod;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.QueryChoice;
import lookalike.service.evaluation.RankingChoice;
import lookalike.service.evaluation.RetrievalChoice;

/** The command line that repeats an evaluation, for its report. */
public final class EvaluateCommandLine {

    private static final Pattern PLAIN = Pattern.compile("[\\w.,@%+:/-]+");

    private final StringBuilder line = new StringBuilder("lookalike evaluate");

    private EvaluateCommandLine() {}

    /**
     * @param precision of the evaluated features
     * @return the command to get the same numbers, without options that do not affect them
     */
    public static String of(EvaluationRequest request, Precision precision) {
        EvaluateCommandLine command = new EvaluateCommandLine();
        command.add("--catalogue", request.catalogue());
        command.add("--relevance", String.join(",", request.relevance().parts()));
        command.add("-k", request.ks().stream().map(String::valueOf).collect(Collectors.joining(",")));
        command.add(request.queries());
        command.add("--seed", request.seed());
        command.add("--method", request.retrieval().method());
        Optional<RetrievalChoice.Forest> forest = request.retrieval().forest();
        forest.ifPresent(of -> command.add("--trees", of.trees()));
        forest.filter(_ -> request.retrieval().method() == RetrievalChoice.Method.ANNOY || isRaw(request))
                .ifPresent(of -> command.add("--search-k", of.searchK()));
        command.add(request.ranking());
        request.conditionTexts().forEach(text -> command.add("--where", text));
        command.add("--resamples", request.resamples());
        command.add("--precision", precision);
        return command.line.toString();
    }

    private static boolean isRaw(EvaluationRequest request) {
        return request.ranking().method().equals(Optional.of(RankingMethod.RAW));
    }

    private void add(QueryChoice queries) {
        if (queries.place().isPresent() || queries.count() > 0 || queries.holdout() == 0) {
            add("--queries", queries.place().orElseGet(() -> String.valueOf(queries.count())));
        }
        if (queries.holdout() > 0) {
            add("--holdout", queries.holdout());
        }
    }

    private void add(RankingChoice ranking) {
        ranking.method().ifPresent(method -> add("--ranking", method));
        if (!ranking.pin()) {
            line.append(" --no-pin");
        }
        if (!ranking.garment()) {
            line.append(" --no-garment");
        }
        if (!ranking.ownColumns()) {
            add("--own-columns", "no");
        }
    }

    private void add(String option, Object value) {
        String text = value.toString();
        line.append(' ').append(option).append(' ')
                .append(PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'");
    }
}
