package lookalike.cluster;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import lookalike.LookalikeException;
import lookalike.cli.text.CommandLineMessages;
import lookalike.cluster.task.TaskFault;
import org.apache.spark.SparkException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code spark-submit} starts: one job for each command. */
@Command(name = "lookalike-cluster", mixinStandardHelpOptions = true,
        description = "Catalogues of millions of products, on Apache Spark.",
        subcommands = {ExtractCommand.class, TrainCommand.class, IndexCommand.class, NeighboursCommand.class,
            EvaluateCommand.class})
public final class ClusterMain {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final SparkSource source;

    private ClusterMain(SparkSource source) {
        this.source = source;
    }

    /** @param args a command line; see {@code --help} */
    public static void main(String[] args) {
        int status = run(SparkSource.ownSessions(), args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** @return 0 if all went well, 1 if not, 2 if the command line was wrong */
    static int run(SparkSource source, String... args) {
        return new CommandLine(new ClusterMain(source))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((problem, command, _) -> {
                    command.getErr().println(sentence(problem));
                    return FAILED;
                })
                .setExitCodeExceptionMapper(_ -> WRONG_USAGE)
                .execute(args);
    }

    /** @return Spark, for a command to close */
    SparkSource.Lease spark(String application) {
        return source.open(application);
    }

    /** @return a sentence about a problem, without a trace */
    static String sentence(Throwable problem) {
        return switch (problem) {
            case LookalikeException expected -> CommandLineMessages.sentence(expected);
            case SparkException job -> TaskFault.sentence(Objects.requireNonNullElse(job.getMessage(), ""))
                    .orElseGet(() -> "Spark stopped the job: " + first(job));
            case IOException io -> first(io);
            case UncheckedIOException io when io.getCause() != null -> first(io.getCause());
            default -> problem.getClass().getSimpleName() + ": " + first(problem);
        };
    }

    private static String first(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
