package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.features.NpyMatrix;
import lookalike.index.annoy.BuiltForest;
import lookalike.index.annoy.ForestBuilder;
import lookalike.index.annoy.ForestPlan;
import lookalike.index.annoy.Metric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy build}: a forest over the rows of a {@code .npy} file. */
@Command(name = "build",
        header = "Builds a forest over the rows of a .npy file; row 0 is item 0.",
        description = {"", "The same rows, metric, trees and seed give the same file, on any number of threads.", ""})
final class AnnoyBuildCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("items", "dimension", "metric", "trees", "nodes", "bytes", "seconds");
    private static final double NANOS_PER_SECOND = 1e9;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ITEMS.npy", description = "The vectors: float32, one row an item.")
    private Path items;
    @Option(names = "--out", paramLabel = "X.ann", required = true, description = "The file to write.")
    private Path file;
    @Option(names = "--metric", paramLabel = "METRIC", defaultValue = "angular",
            description = "What nearness means: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Metric metric;
    private int trees;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "42",
            description = "Where the random numbers begin; by default ${DEFAULT-VALUE}.")
    private long seed;
    private int threads = Runtime.getRuntime().availableProcessors();
    @Mixin
    private FormatOption format;

    AnnoyBuildCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--trees", paramLabel = "N", defaultValue = "10",
            description = "n_trees: more find better, and take more time to build and more space; -1 takes twice the "
                    + "nodes that the items need; by default ${DEFAULT-VALUE}.")
    void trees(int number) {
        if (number < 1 && number != ForestPlan.USUAL_TREES) {
            throw new ParameterException(spec.commandLine(), "--trees must be at least 1, or -1, not " + number);
        }
        trees = number;
    }

    @Option(names = "--threads", paramLabel = "N",
            description = "How many trees grow at a time; by default as many as there are cores.")
    void threads(Integer number) {
        if (number != null && number < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + number);
        }
        threads = number == null ? threads : number;
    }

    @Override
    public Integer call() throws LookalikeException {
        long start = System.nanoTime();
        try (NpyMatrix matrix = NpyMatrix.open(items);
                ProgressMeter meter = session.watch("Growing trees", "items placed")) {
            ForestPlan plan = new ForestPlan(metric, trees, seed, threads);
            BuiltForest built = ForestBuilder.build(matrix.rows(), plan, file, meter);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            session.print(format.format(), Table.record(COLUMNS, built.items(), matrix.rows().dimension(),
                    metric.toString(), built.trees(), built.nodes(), built.bytes(), seconds));
            return ExitStatus.DONE;
        }
    }
}
