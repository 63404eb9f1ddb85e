package lookalike.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import lookalike.cli.command.SearchBench;
import lookalike.cli.option.EvaluationOptions.AtLeastOne;
import lookalike.evaluation.speed.AnnoyMethod;
import lookalike.evaluation.speed.ForestMethod;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.evaluation.speed.SpeedPlan;
import lookalike.index.forest.ForestParameters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the speed of searching is to be measured. */
public final class SpeedOptions {

    private static final int USUAL_TREES = 25;

    @Option(names = "--queries", paramLabel = "N|Q.npy", defaultValue = "300", converter = QueriesConverter.class,
            description = "How many vectors to take out and look for; by default ${DEFAULT-VALUE}. Or a file of "
                    + "others.")
    private Queries queries;
    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", converter = AtLeastOne.class,
            description = "How many ask at the same time, each one query after another, and how many trees grow at a "
                    + "time; by default ${DEFAULT-VALUE}.")
    private int threads;
    @Option(names = "-k", paramLabel = "K[,K...]", hideParamSyntax = true, split = ",", defaultValue = "5,10",
            converter = AtLeastOne.class,
            description = "Numbers of results to count recall at; by default ${DEFAULT-VALUE}.")
    private List<Integer> ks;
    @Option(names = "--index", paramLabel = "INDEX", defaultValue = "forest",
            description = "What is compared with exact search: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}, "
                    + "Lookalike's own.")
    private Index index;
    @Option(names = "--trees", paramLabel = "N", converter = AtLeastOne.class,
            description = "n_trees; by default what the product uses, and 25 for annoy.")
    private Integer trees;
    @Option(names = "--search-k", paramLabel = "N[,N...]", hideParamSyntax = true, split = ",",
            converter = AtLeastOne.class, description = "Values of search_k to measure with, in turn.")
    private List<Integer> searchKs;
    @Option(names = "--recall", paramLabel = "R", defaultValue = "0.95", converter = LevelConverter.class,
            description = "The recall at the greatest K at which growth is told; by default ${DEFAULT-VALUE}.")
    private double level;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Decides which vectors are taken out, and the forest; by default ${DEFAULT-VALUE}.")
    private long seed;
    @Option(names = "--out", paramLabel = "FOLDER", description = "Write charts there, as PNG and SVG.")
    private Path out;

    /** Indexes that can be measured. */
    public enum Index {
        /** Lookalike's own forest. */
        FOREST(10, 20, 30, 40, 60, 100, 200, 400),
        /** A forest in Annoy's format. */
        ANNOY(50, 100, 250, 500, 1000, 2500, 5000, 10_000);

        private final List<Integer> searchKs;

        Index(Integer... searchKs) {
            this.searchKs = List.of(searchKs);
        }

        /** @return values of search_k that show the way from fast to good */
        public List<Integer> searchKs() {
            return searchKs;
        }

        /** @return as it is typed */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where queries come from.
     *
     * @param count how many are held out, unless there is a file
     */
    public record Queries(int count, Optional<Path> file) { }

    public Queries queries() {
        return queries;
    }

    public long seed() {
        return seed;
    }

    public Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    public SpeedPlan plan(int rounds) {
        return new SpeedPlan(List.copyOf(new TreeSet<>(ks)),
                List.copyOf(new TreeSet<>(searchKs == null ? index.searchKs : searchKs)), rounds, threads, level);
    }

    public SearchMethod method() {
        return switch (index) {
            case FOREST -> new ForestMethod(trees == null ? ForestParameters.USUAL.trees() : trees, seed, threads);
            case ANNOY -> new AnnoyMethod(trees == null ? USUAL_TREES : trees, seed, threads);
        };
    }

    /** Reads a number or the name of a file. */
    static final class QueriesConverter implements ITypeConverter<Queries> {
        @Override
        public Queries convert(String text) {
            return SearchBench.isFile(text)
                    ? new Queries(0, Optional.of(Path.of(text)))
                    : new Queries(new AtLeastOne().convert(text), Optional.empty());
        }
    }

    /** Reads a recall that can be reached and missed. */
    static final class LevelConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            try {
                double level = Double.parseDouble(text);
                if (level > 0 && level < 1) {
                    return level;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is not a number between 0 and 1");
        }
    }
}
