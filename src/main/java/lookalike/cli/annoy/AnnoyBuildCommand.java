package lookalike.cli.annoy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import lookalike.LookalikeException;
import lookalike.cli.context.CommandContext;
import lookalike.cli.option.ForceOption;
import lookalike.cli.option.FormatOption;
import lookalike.cli.option.VectorSourceConverter;
import lookalike.cli.output.Table;
import lookalike.cli.terminal.ExitStatus;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.index.Metric;
import lookalike.index.annoy.AnnoyParameters;
import lookalike.index.forest.ForestDescription;
import lookalike.index.forest.ForestParameters;
import lookalike.index.forest.RecallTarget;
import lookalike.service.features.VectorSource;
import lookalike.service.forest.AnnoyBuild;
import lookalike.service.job.JobMonitor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lookalike annoy build}: builds a forest over the rows of a {@code .npy} file. */
@Command(name = "build",
        header = "Builds a forest over the rows of a .npy file, row 0 being item 0, or over a catalogue's features.",
        description = {"", "The same rows, metric, trees and seed give the same file, on any number of threads.", ""})
public final class AnnoyBuildCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("items", "dimension", "metric", "trees", "nodes", "bytes", "seconds");
    private static final List<String> FOREST_COLUMNS =
            List.of("items", "dimension", "metric", "trees", "search_k", "recall@" + RecallTarget.USUAL.k(), "seconds");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int USUAL_TREES = 10;

    private final CommandContext context;
    @Spec
    private CommandSpec spec;
    @Parameters(paramLabel = "ITEMS.npy|CATALOGUE", converter = VectorSourceConverter.class,
            description = "The vectors: float32, one row an item; or the catalogue, whose forest is stored with it.")
    private VectorSource items;
    @Option(names = "--out", paramLabel = "X.ann|X.forest",
            description = "The file to write: Annoy's if its name ends in .ann, else Lookalike's own.")
    private Path file;
    @Mixin
    private ForceOption force;
    @Option(names = "--metric", paramLabel = "METRIC", defaultValue = "angular",
            description = "The metric: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Metric metric;
    private @Nullable Integer trees;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "42",
            description = "The seed of all random numbers; by default ${DEFAULT-VALUE}.")
    private long seed;
    private int threads = Runtime.getRuntime().availableProcessors();
    @Mixin
    private FormatOption format;

    public AnnoyBuildCommand(CommandContext context) {
        this.context = context;
    }

    @Option(names = "--trees", paramLabel = "N",
            description = "n_trees: more find better, and take more time to build and more space; by default 10 for an "
                    + "Annoy file, where -1 takes twice the nodes that the items need, and 4 for a .forest.")
    void trees(Integer number) {
        if (number != null && number < 1 && number != AnnoyParameters.USUAL_TREES) {
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
        Table built;
        try (ProgressMeter monitor = context.monitor()) {
            built = switch (items) {
                case VectorSource.CatalogueNamed(String name) -> ofCatalogue(name, monitor, start);
                case VectorSource.NpyFile(Path vectors) -> ofFile(vectors, monitor, start);
            };
        }
        context.print(format.format(), built);
        return ExitStatus.DONE;
    }

    private Table ofCatalogue(String name, JobMonitor monitor, long start) throws LookalikeException {
        if (file != null) {
            throw wrong("A catalogue's forest is stored with it, so --out cannot be used with " + name
                    + "; a file of vectors has a name that ends in .npy");
        }
        if (metric != Metric.ANGULAR) {
            throw wrong("A catalogue's features are compared by their angle; --metric " + metric
                    + " is for the rows of a .npy file");
        }
        ForestParameters parameters = forestParameters();
        return row(context.services().forests().buildCatalogueForest(name, parameters, monitor), start);
    }

    private Table ofFile(Path vectors, JobMonitor monitor, long start) throws LookalikeException {
        if (file == null) {
            throw wrong("Missing required option: '--out=X.ann|X.forest'");
        }
        context.services().outputs().file(file, force.replace(), List.of(vectors));
        if (!ForestSourceOption.isAnnoyFile(file)) {
            ForestParameters parameters = forestParameters();
            return row(context.services().forests().buildForestFile(vectors, metric, parameters, file, monitor), start);
        }
        AnnoyBuild built = context.services().forests().buildAnnoyFile(vectors,
                new AnnoyParameters(metric, trees == null ? USUAL_TREES : trees, seed, threads), file, monitor);
        return Table.record(COLUMNS, built.forest().items(), built.dimension(), metric.toString(),
                built.forest().trees(), built.forest().nodes(), built.forest().bytes(), seconds(start));
    }

    private ForestParameters forestParameters() {
        if (trees != null && trees < 1) {
            throw wrong("A .forest has at least one tree; --trees -1 is for an Annoy file");
        }
        return ForestParameters.USUAL.with(trees == null ? ForestParameters.USUAL.trees() : trees, seed, threads);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static Table row(ForestDescription built, long start) {
        return Table.record(FOREST_COLUMNS, built.items(), built.dimension(), built.metric(),
                built.parameters().trees(), built.searchParameters().kept(), built.recall(), seconds(start));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
