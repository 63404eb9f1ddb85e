package lookalike.cli.option;

import java.util.List;
import java.util.stream.Collectors;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.RetrievalChoice;
import lookalike.service.evaluation.SpeedRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes defaults from the requests of the evaluation service, so that each is defined once. */
public abstract sealed class EvaluationDefaults implements IDefaultValueProvider {

    /** Defaults of {@link EvaluationOptions}. */
    public static final class OfEvaluation extends EvaluationDefaults {
        @Override
        @Nullable
        String value(String option) {
            return switch (option) {
                case "--relevance" -> String.join(",", EvaluationRequest.USUAL_RELEVANCE.parts());
                case "-k" -> joined(EvaluationRequest.USUAL_KS);
                case "--seed" -> String.valueOf(EvaluationRequest.USUAL_SEED);
                case "--method" -> RetrievalChoice.EXACT.method().toString();
                case "--resamples" -> String.valueOf(EvaluationRequest.USUAL_RESAMPLES);
                case "--memory" -> String.valueOf(EvaluationRequest.USUAL_MEGABYTES);
                default -> null;
            };
        }
    }

    /** Defaults of {@link SpeedOptions}. */
    public static final class OfSpeed extends EvaluationDefaults {
        @Override
        @Nullable
        String value(String option) {
            return switch (option) {
                case "-k" -> joined(SpeedRequest.USUAL_KS);
                case "--queries" -> String.valueOf(SpeedRequest.USUAL_QUERIES);
                case "--rounds" -> String.valueOf(SpeedRequest.USUAL_ROUNDS);
                case "--recall" -> String.valueOf(SpeedRequest.USUAL_RECALL);
                case "--seed" -> String.valueOf(EvaluationRequest.USUAL_SEED);
                default -> null;
            };
        }
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? value(option.longestName()) : null;
    }

    /** @return the default of an option as the user would type it, or null */
    abstract @Nullable String value(String option);

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
