package lookalike.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lookalike.cli.option.WholeNumber.AtLeastOne;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.service.evaluation.ForestKind;
import lookalike.service.evaluation.SpeedRequest;
import lookalike.service.features.VectorSource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for measuring the speed of searching; {@link EvaluationDefaults.OfSpeed} has their defaults. */
public final class SpeedOptions {

    @Option(names = "--queries", paramLabel = "N|Q.npy", converter = QueriesConverter.class,
            description = "How many vectors to hold out as queries; by default ${DEFAULT-VALUE}. Or a file of "
                    + "others.")
    private Queries queries;
    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", converter = AtLeastOne.class,
            description = "How many ask at the same time, each one query after another, and how many trees grow at a "
                    + "time; by default ${DEFAULT-VALUE}.")
    private int threads;
    @Option(names = "-k", paramLabel = "K[,K...]", hideParamSyntax = true, split = ",",
            converter = AtLeastOne.class,
            description = "Numbers of results for recall; by default ${DEFAULT-VALUE}.")
    private List<Integer> ks;
    @Option(names = "--index", paramLabel = "INDEX", defaultValue = "forest",
            description = "What is compared with exact search: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}, "
                    + "Lookalike's own.")
    private ForestKind kind;
    @Option(names = "--trees", paramLabel = "N", converter = AtLeastOne.class,
            description = "n_trees; by default 4, and 25 for annoy.")
    private Integer trees;
    @Option(names = "--search-k", paramLabel = "N[,N...]", hideParamSyntax = true, split = ",",
            converter = AtLeastOne.class, description = "Values of search_k to measure with, in turn.")
    private List<Integer> searchKs;
    @Option(names = "--recall", paramLabel = "R", converter = LevelConverter.class,
            description = "The recall at the greatest K at which growth is computed; by default ${DEFAULT-VALUE}.")
    private double level;
    @Option(names = "--seed", paramLabel = "S",
            description = "The seed of the held-out vectors and the forest; by default ${DEFAULT-VALUE}.")
    private long seed;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Write charts there, as PNG and SVG.")
    private Path out;

    /**
     * The queries.
     *
     * @param count how many are held out, unless there is a file
     */
    record Queries(int count, Optional<Path> file) {}

    /**
     * @param items to search
     * @param rounds how many
     */
    public SpeedRequest request(VectorSource items, int rounds) {
        SpeedPlan plan = new SpeedPlan(List.copyOf(new TreeSet<>(ks)),
                List.copyOf(new TreeSet<>(searchKs == null ? kind.searchKs() : searchKs)), rounds, threads, level);
        return new SpeedRequest(items, queries.count(), queries.file(), kind, trees == null ? kind.trees() : trees,
                seed, plan);
    }

    /** @return the folder for charts */
    public Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** Parses a number or the name of a file. */
    static final class QueriesConverter implements ITypeConverter<Queries> {
        @Override
        public Queries convert(String text) {
            return VectorSourceConverter.isFile(text)
                    ? new Queries(0, Optional.of(VectorSourceConverter.file(text)))
                    : new Queries(new AtLeastOne().convert(text), Optional.empty());
        }
    }

    /** Parses a recall above 0 and below 1. */
    static final class LevelConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double level = Double.parseDouble(text);
                if (level > 0 && level < 1) {
                    return level;
                }
            } catch (NumberFormatException _) {
                // reported below
            }
            throw new TypeConversionException("'" + text + "' is not a number between 0 and 1");
        }
    }
}
