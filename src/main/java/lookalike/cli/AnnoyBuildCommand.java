package lookalike.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.FeatureCache;
import lookalike.features.NpyMatrix;
import lookalike.features.VectorRows;
import lookalike.index.CatalogueForest;
import lookalike.index.annoy.BuiltForest;
import lookalike.index.annoy.ForestBuilder;
import lookalike.index.annoy.ForestPlan;
import lookalike.index.annoy.Metric;
import lookalike.index.forest.ForestBuild;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestRecipe;
import lookalike.index.forest.TunedFor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy build}: a forest over the rows of a {@code .npy} file. */
@Command(name = "build",
        header = "Builds a forest over the rows of a .npy file, row 0 being item 0, or over a catalogue's features.",
        description = {"", "The same rows, metric, trees and seed give the same file, on any number of threads.", ""})
final class AnnoyBuildCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("items", "dimension", "metric", "trees", "nodes", "bytes", "seconds");
    private static final List<String> OWN_COLUMNS =
            List.of("items", "dimension", "metric", "trees", "search_k", "recall@" + TunedFor.USUAL.k(), "seconds");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int USUAL_TREES = 10;

    private final Session session;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ITEMS.npy|CATALOGUE", description = "The vectors: float32, one row an item; or the "
            + "catalogue, whose forest is kept with it.")
    private Path items;
    @Option(names = "--out", paramLabel = "X.ann|X.forest",
            description = "The file to write: Annoy's if its name ends in .ann, else Lookalike's own.")
    private Path file;
    @Option(names = "--metric", paramLabel = "METRIC", defaultValue = "angular",
            description = "What nearness means: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Metric metric;
    private Integer trees;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "42",
            description = "Where the random numbers begin; by default ${DEFAULT-VALUE}.")
    private long seed;
    private int threads = Runtime.getRuntime().availableProcessors();
    @Mixin
    private FormatOption format;

    AnnoyBuildCommand(Session session) {
        this.session = session;
    }

    @Option(names = "--trees", paramLabel = "N",
            description = "n_trees: more find better, and take more time to build and more space; by default 10 for an "
                    + "Annoy file, where -1 takes twice the nodes that the items need, and 4 for a .forest.")
    void trees(Integer number) {
        if (number != null && number < 1 && number != ForestPlan.USUAL_TREES) {
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
        if (!SearchBench.isFile(items.toString())) {
            return catalogues(start);
        }
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=X.ann|X.forest'");
        }
        try (NpyMatrix matrix = NpyMatrix.open(items);
                ProgressMeter meter = session.watch("Growing trees", "items placed")) {
            session.print(format.format(), ForestOption.isAnnoys(file) ? annoys(matrix.rows(), meter, start)
                    : own(matrix.rows(), meter, start));
            return ExitStatus.DONE;
        }
    }

    private int catalogues(long start) throws LookalikeException {
        if (file != null) {
            throw new ParameterException(spec.commandLine(), "A catalogue's forest is kept with it, so --out does not "
                    + "go with " + items);
        }
        if (metric != Metric.ANGULAR) {
            throw new ParameterException(spec.commandLine(), "A catalogue's features are compared by their angle; "
                    + "--metric " + metric + " is for the rows of a .npy file");
        }
        try (FeatureCache cache = new CatalogueFeatures(session).open(items.toString());
                ProgressMeter meter = session.watch("Growing the forest of " + items, "items placed")) {
            session.print(format.format(), row(new CatalogueForest(cache).grow(recipe(), meter), start));
            return ExitStatus.DONE;
        }
    }

    private Table annoys(VectorRows rows, Progress progress, long start) throws LookalikeException {
        ForestPlan plan = new ForestPlan(metric, trees == null ? USUAL_TREES : trees, seed, threads);
        BuiltForest built = ForestBuilder.build(rows, plan, file, progress);
        return Table.record(COLUMNS, built.items(), rows.dimension(), metric.toString(), built.trees(), built.nodes(),
                built.bytes(), seconds(start));
    }

    private Table own(VectorRows rows, Progress progress, long start) throws LookalikeException {
        return row(new ForestBuild(recipe(), TunedFor.USUAL, file, progress).of(rows, metric), start);
    }

    private ForestRecipe recipe() {
        if (trees != null && trees < 1) {
            throw new ParameterException(spec.commandLine(), "A .forest has at least one tree; --trees -1 is for an "
                    + "Annoy file");
        }
        return ForestRecipe.USUAL.with(trees == null ? ForestRecipe.USUAL.trees() : trees, seed, threads);
    }

    private static Table row(ForestDescription built, long start) {
        return Table.record(OWN_COLUMNS, built.items(), built.dimension(), built.metric(), built.recipe().trees(),
                built.effort().kept(), built.recall(), seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
