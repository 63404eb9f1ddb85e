package lookalike.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lookalike.catalogue.Condition;
import lookalike.evaluation.Relevance;
import lookalike.evaluation.retrieval.BuiltRetrieval;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.evaluation.speed.AnnoyMethod;
import lookalike.evaluation.speed.ForestMethod;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.features.Precision;
import lookalike.index.forest.ForestParameters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What an evaluation is asked to do: everything that its numbers depend on. */
public final class EvaluationOptions {

    /** Queries where nobody said how many: enough for intervals of two hundredths. */
    private static final int USUAL_QUERIES = 2000;
    private static final int ANNOY_TREES = 25;
    private static final int ANNOY_SEARCH_K = 5000;
    private static final int FOREST_SEARCH_K = 40;
    private static final Pattern PLAIN = Pattern.compile("[\\w.,@%+:/-]+");

    @Option(names = "--catalogue", paramLabel = "NAME", description = "The catalogue to search.")
    private String catalogue;
    @Option(names = "--relevance", paramLabel = "COLUMN[,COLUMN...]", defaultValue = "category",
            converter = RelevanceConverter.class,
            description = "What makes a result relevant: the same value in every one of these columns, or same-product "
                    + "with queries whose files are named by product ids; by default ${DEFAULT-VALUE}.")
    private Relevance relevance;
    @Option(names = "-k", paramLabel = "K[,K...]", hideParamSyntax = true, split = ",", defaultValue = "1,5,10,20,50",
            converter = AtLeastOne.class, description = "How many results to look at; by default ${DEFAULT-VALUE}.")
    private List<Integer> ks;
    @Option(names = "--queries", paramLabel = "N|FOLDER",
            description = "How many products to draw as queries, 0 for all; by default 2000, or all that are held out. "
                    + "Or a folder of other pictures, with a CSV of the same columns.")
    private String queries;
    @Option(names = "--holdout", paramLabel = "N", defaultValue = "0", converter = NotNegative.class,
            description = "Draw so many products, keep them out of what is searched, and ask about them.")
    private int holdout;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "Decides everything that is drawn; by default ${DEFAULT-VALUE}.")
    private long seed;
    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "exact",
            description = "What is judged: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private Method method;
    @Option(names = "--trees", paramLabel = "N", converter = AtLeastOne.class,
            description = "With --method forest or annoy, n_trees; by default 4 and 25.")
    private Integer trees;
    @Option(names = "--search-k", paramLabel = "N", converter = AtLeastOne.class,
            description = "With --method forest or annoy, search_k: how many products are kept on the way, or looked "
                    + "at; by default 40 and 5000.")
    private Integer searchK;
    @Option(names = "--where", paramLabel = "CONDITION", converter = ConditionConverter.class,
            description = "Only products that meet this take part; several must all be met.")
    private List<Condition> conditions = List.of();
    @Option(names = "--resamples", paramLabel = "N", defaultValue = "1000", converter = AtLeastOne.class,
            description = "Drawings for the intervals; by default ${DEFAULT-VALUE}.")
    private int resamples;
    @Option(names = "--memory", paramLabel = "MB", defaultValue = "256", converter = AtLeastOne.class,
            description = "Memory for the queries being compared; by default ${DEFAULT-VALUE}.")
    private int megabytes;

    /** Ways of finding that can be judged. */
    enum Method {
        /** Compares with everything. */
        EXACT,
        /** Lookalike's own forest, grown for the occasion. */
        FOREST,
        /** A forest in Annoy's format, grown for the occasion. */
        ANNOY,
        /** The floor. */
        RANDOM;

        /** @return as it is typed */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return the catalogue's name, or null */
    public String catalogue() {
        return catalogue;
    }

    public Relevance relevance() {
        return relevance;
    }

    /** @return rising, each once */
    public List<Integer> ks() {
        return List.copyOf(new TreeSet<>(ks));
    }

    /** @return the place of the queries, if they come from elsewhere */
    public Optional<String> folder() {
        return Optional.ofNullable(queries).filter(text -> !isNumber(text));
    }

    /** @return how many queries at most; 0 for all */
    public int count() {
        if (queries != null && isNumber(queries)) {
            return Integer.parseInt(queries);
        }
        return queries == null && holdout == 0 ? USUAL_QUERIES : 0;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }

    public int holdout() {
        return holdout;
    }

    public long seed() {
        return seed;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    public int resamples() {
        return resamples;
    }

    private int trees() {
        return trees != null ? trees : method == Method.ANNOY ? ANNOY_TREES : ForestParameters.USUAL.trees();
    }

    private int searchK() {
        return searchK != null ? searchK : method == Method.ANNOY ? ANNOY_SEARCH_K : FOREST_SEARCH_K;
    }

    private Retrieval built(SearchMethod search, String name) {
        return new BuiltRetrieval(search, "%s of angular distance, %d trees, search_k %d"
                .formatted(name, trees(), searchK()), searchK(), Runtime.getRuntime().availableProcessors());
    }

    /** @return the forest that is judged, if one is */
    public Optional<SearchMethod> forest() {
        int cores = Runtime.getRuntime().availableProcessors();
        return switch (method) {
            case FOREST -> Optional.of(new ForestMethod(trees(), seed, cores));
            case ANNOY -> Optional.of(new AnnoyMethod(trees(), seed, cores));
            case EXACT, RANDOM -> Optional.empty();
        };
    }

    public Retrieval retrieval() {
        return switch (method) {
            case EXACT -> new ExactRetrieval(Runtime.getRuntime().availableProcessors(), (long) megabytes << 20);
            case FOREST -> built(forest().orElseThrow(), "Lookalike's forest");
            case ANNOY -> built(forest().orElseThrow(), "Annoy forest");
            case RANDOM -> new RandomRetrieval(seed);
        };
    }

    /**
     * @param precision of the features that are judged
     * @return what to type to get the same numbers; without what they do not depend on
     */
    public String command(Precision precision) {
        StringBuilder command = new StringBuilder("lookalike evaluate --catalogue " + catalogue);
        add(command, "--relevance", String.join(",", relevance.parts()));
        add(command, "-k", ks().stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (folder().isPresent() || count() > 0 || holdout == 0) {
            add(command, "--queries", folder().orElseGet(() -> String.valueOf(count())));
        }
        if (holdout > 0) {
            add(command, "--holdout", String.valueOf(holdout));
        }
        add(command, "--seed", String.valueOf(seed));
        add(command, "--method", method.toString());
        if (method == Method.ANNOY || method == Method.FOREST) {
            add(command, "--trees", String.valueOf(trees()));
            add(command, "--search-k", String.valueOf(searchK()));
        }
        texts(conditions).forEach(text -> add(command, "--where", text));
        add(command, "--resamples", String.valueOf(resamples));
        add(command, "--precision", precision.toString());
        return command.toString();
    }

    private static void add(StringBuilder command, String option, String value) {
        command.append(' ').append(option).append(' ')
                .append(PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'");
    }

    /** @return the conditions as they may be typed */
    public static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Condition::text).toList();
    }

    /** Reads what makes results relevant. */
    static final class RelevanceConverter implements ITypeConverter<Relevance> {
        @Override
        public Relevance convert(String text) {
            try {
                return Relevance.parse(text);
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException("'" + text + "' names no column");
            }
        }
    }

    /** Reads a whole number from 1 on. */
    static final class AtLeastOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, 1);
        }
    }

    /** Reads a whole number from 0 on. */
    static final class NotNegative implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return number(text, 0);
        }
    }

    private static int number(String text, int least) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new TypeConversionException("'" + text + "' is not a whole number from " + least + " on");
    }
}
