package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.service.forest.ForestAnswers;
import lookalike.service.forest.ForestQuery;
import lookalike.service.forest.ForestSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy query}: finds the items nearest to each row of a {@code .npy} file. */
@Command(name = "query",
        header = "Finds the items of a forest that are nearest to each row of a .npy file.",
        description = {"", "Queries run one after the other on one thread; how long one takes goes to standard error.",
            "The first ones are slow, as Java compiles while they run: --rounds tells what comes after.", ""})
public final class AnnoyQueryCommand implements Callable<Integer> {

    /** The value with which the user leaves search_k to the program. */
    private static final int USUAL = -1;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Mixin
    private ForestSourceOption forest;
    @Parameters(index = "1", paramLabel = "QUERIES.npy", description = "The queries: float32, one a row.")
    private Path queries;
    private int k;
    private Optional<Integer> searchK = Optional.empty();
    private int rounds;
    @Mixin
    private FormatOption format;

    public AnnoyQueryCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "-k", paramLabel = "N", defaultValue = "10",
            description = "How many items; by default ${DEFAULT-VALUE}.")
    void k(int items) {
        if (items < 1) {
            throw new ParameterException(spec.commandLine(), "-k must be at least 1, not " + items);
        }
        k = items;
    }

    @Option(names = "--search-k", paramLabel = "N", defaultValue = "-1",
            description = "How many items to look at: more find better and take longer; -1, the default, is k times "
                    + "the number of trees for an Annoy file, and what it was tuned to for a .forest.")
    void searchK(int items) {
        if (items < 1 && items != USUAL) {
            throw new ParameterException(spec.commandLine(), "--search-k must be at least 1, or -1, not " + items);
        }
        searchK = Optional.of(items).filter(number -> number != USUAL);
    }

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "1",
            description = "Run all queries this many times and time the last run; by default ${DEFAULT-VALUE}.")
    void rounds(int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, not " + number);
        }
        rounds = number;
    }

    @Override
    public Integer call() throws LookalikeException {
        ForestSource source = forest.source();
        ForestAnswers answers;
        try (ProgressMeter monitor = context.monitor()) {
            answers = context.services().forests().query(source, new ForestQuery(queries, k, searchK, rounds), monitor);
        }
        context.print(format.format(), ForestTables.of(answers));
        tellTimes(answers.nanos().stream().mapToLong(Long::longValue).sorted().toArray());
        return ExitStatus.DONE;
    }

    private void tellTimes(long[] nanos) {
        if (nanos.length > 0) {
            double mean = Arrays.stream(nanos).average().orElseThrow() / NANOS_PER_MILLISECOND;
            context.tell(String.format(Locale.ROOT, "%d queries: %.3f ms a query (median %.3f, slowest %.3f).",
                    nanos.length, mean, nanos[nanos.length / 2] / NANOS_PER_MILLISECOND,
                    nanos[nanos.length - 1] / NANOS_PER_MILLISECOND));
        }
    }
}
