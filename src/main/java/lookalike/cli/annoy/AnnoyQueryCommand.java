package lookalike.cli.annoy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.command.CommandContext;
import lookalike.cli.option.FormatOption;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.index.Neighbour;
import lookalike.index.annoy.AnnoyForest;
import lookalike.vector.FiniteVectors;
import lookalike.vector.NpyMatrix;
import lookalike.vector.VectorRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy query}: the items nearest to each row of a {@code .npy} file. */
@Command(name = "query",
        header = "Finds the items of a forest that are nearest to each row of a .npy file.",
        description = {"", "Queries run one after the other on one thread; how long one takes goes to standard error.",
            "The first ones are slow, as Java compiles while they run: --rounds tells what comes after.", ""})
public final class AnnoyQueryCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("query", "rank", "item", "distance");
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final CommandContext session;
    @Spec
    private CommandSpec spec;
    @Mixin
    private ForestOption forest;
    @Parameters(index = "1", paramLabel = "QUERIES.npy", description = "The vectors to look for: float32, one a row.")
    private Path queries;
    private int k;
    private int searchK;
    private int rounds;
    @Mixin
    private FormatOption format;

    public AnnoyQueryCommand(CommandContext session) {
        this.session = session;
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
        if (items < 1 && items != AnnoyForest.USUAL_SEARCH_K) {
            throw new ParameterException(spec.commandLine(), "--search-k must be at least 1, or -1, not " + items);
        }
        searchK = items;
    }

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "1",
            description = "Ask everything so many times and tell the times of the last; by default ${DEFAULT-VALUE}.")
    void rounds(int number) {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, not " + number);
        }
        rounds = number;
    }

    @Override
    public Integer call() throws LookalikeException {
        try (IndexQuery index = forest.open(session); NpyMatrix matrix = NpyMatrix.open(queries)) {
            VectorRows rows = matrix.rows();
            if (rows.dimension() != index.dimension()) {
                throw index.otherDimension(rows.dimension());
            }
            FiniteVectors.require("Query", rows);
            long[] nanos = new long[rows.count()];
            List<List<Object>> answers = answers(index, rows, nanos);
            for (int round = 1; round < rounds; round++) {
                answers = answers(index, rows, nanos);
            }
            session.print(format.format(), Table.list(COLUMNS, answers));
            tellTimes(nanos);
            return ExitStatus.DONE;
        }
    }

    private List<List<Object>> answers(IndexQuery index, VectorRows rows, long[] nanos) throws LookalikeException {
        List<List<Object>> answers = new ArrayList<>();
        for (int query = 0; query < rows.count(); query++) {
            float[] vector = rows.row(query);
            long start = System.nanoTime();
            List<Neighbour> hits = index.nearest(vector, k, searchK);
            nanos[query] = System.nanoTime() - start;
            for (int rank = 0; rank < hits.size(); rank++) {
                Neighbour hit = hits.get(rank);
                answers.add(List.of(query, rank, index.called(hit.item()),
                        new BigDecimal(Float.toString((float) hit.distance()))));
            }
        }
        return answers;
    }

    private void tellTimes(long[] nanos) {
        if (nanos.length > 0) {
            double mean = Arrays.stream(nanos).average().orElseThrow() / NANOS_PER_MILLISECOND;
            Arrays.sort(nanos);
            session.tell(String.format(Locale.ROOT, "%d queries: %.3f ms a query (median %.3f, slowest %.3f).",
                    nanos.length, mean, nanos[nanos.length / 2] / NANOS_PER_MILLISECOND,
                    nanos[nanos.length - 1] / NANOS_PER_MILLISECOND));
        }
    }
}
