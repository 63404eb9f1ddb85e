package lookalike.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lookalike.catalogue.Condition;
import lookalike.cli.option.WholeNumber.AtLeastOne;
import lookalike.cli.option.WholeNumber.NotNegative;
import lookalike.evaluation.Relevance;
import lookalike.features.NetworkChoice;
import lookalike.ranking.RankingMethod;
import lookalike.service.evaluation.EvaluationRequest;
import lookalike.service.evaluation.QueryChoice;
import lookalike.service.evaluation.RankingChoice;
import lookalike.service.evaluation.RetrievalChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of an evaluation; {@link EvaluationDefaults.OfEvaluation} has their defaults. */
public final class EvaluationOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;
    @Option(names = "--catalogue", paramLabel = "NAME", description = "The catalogue to search.")
    private String catalogue;
    @Option(names = "--relevance", paramLabel = "COLUMN[,COLUMN...]",
            converter = RelevanceConverter.class,
            description = "What makes a result relevant: the same value in every one of these columns, or same-product "
                    + "with queries whose files are named by product ids; by default ${DEFAULT-VALUE}.")
    private Relevance relevance;
    @Option(names = "-k", paramLabel = "K[,K...]", hideParamSyntax = true, split = ",",
            converter = AtLeastOne.class, description = "Numbers of results to look at; by default ${DEFAULT-VALUE}.")
    private List<Integer> ks;
    @Option(names = "--queries", paramLabel = "N|FOLDER",
            description = "How many products to draw as queries, 0 for all; by default 2000, or all that are held out. "
                    + "Or a folder of other pictures, with a CSV of the same columns.")
    private String queries;
    @Option(names = "--holdout", paramLabel = "N", defaultValue = "0", converter = NotNegative.class,
            description = "Draw this many products, hold them out of the search, and use them as queries.")
    private int holdout;
    @Option(names = "--seed", paramLabel = "S",
            description = "The seed of everything that is drawn; by default ${DEFAULT-VALUE}.")
    private long seed;
    @Option(names = "--method", paramLabel = "METHOD",
            description = "The method to judge: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private RetrievalChoice.Method method;
    @Option(names = "--ranking", paramLabel = "RANKING",
            description = "How results are ranked: ${COMPLETION-CANDIDATES}, each adding to the one before; by default "
                    + "all that can be trained on what is searched. raw is the original method.")
    private RankingMethod ranking;
    @Option(names = "--no-pin",
            description = "The product that is very probably the photo's own need not stand first.")
    private boolean unpinned;
    @Option(names = "--no-garment",
            description = "With --queries FOLDER, search with whole photos, without looking for the garment in those "
                    + "that are no product shots.")
    private boolean ungarmented;
    @Option(names = "--own-columns", paramLabel = "yes|no", defaultValue = "yes",
            description = "Whether the products' own columns count. With no, predicted values are compared with "
                    + "predicted ones, so that labels cannot hide a weak space; by default ${DEFAULT-VALUE}.")
    private Answer ownColumns;
    @Option(names = "--trees", paramLabel = "N", converter = AtLeastOne.class,
            description = "With --method forest or annoy, n_trees; by default 4 and 25.")
    private Integer trees;
    @Option(names = "--search-k", paramLabel = "N", converter = AtLeastOne.class,
            description = "With --ranking raw --method forest, or --method annoy, search_k: how many products are kept "
                    + "on the way, or looked at; by default 40 and 5000.")
    private Integer searchK;
    @Option(names = "--where", paramLabel = "CONDITION", converter = ConditionConverter.class,
            description = "Only products that meet this take part; several must all be met.")
    private List<Condition> conditions = List.of();
    @Option(names = "--resamples", paramLabel = "N", converter = AtLeastOne.class,
            description = "Bootstrap samples for the intervals; by default ${DEFAULT-VALUE}.")
    private int resamples;
    @Option(names = "--memory", paramLabel = "MB", converter = AtLeastOne.class,
            description = "Memory for the queries being compared; by default ${DEFAULT-VALUE}.")
    private int megabytes;

    /** @return the catalogue's name, or null */
    public String catalogue() {
        return catalogue;
    }

    /** @return the columns of relevance if the user named any */
    public List<String> chosenColumns() {
        return spec.commandLine().getParseResult().hasMatchedOption("--relevance")
                && relevance instanceof Relevance.SameValues(List<String> columns) ? columns : List.of();
    }

    /** @param network in whose features to search */
    public EvaluationRequest request(NetworkChoice network) {
        Optional<String> place = Optional.ofNullable(queries).filter(text -> !isNumber(text))
                .map(text -> new PathConverter().convert(text).toString());
        Optional<Integer> count =
                Optional.ofNullable(queries).filter(EvaluationOptions::isNumber).map(Integer::valueOf);
        return new EvaluationRequest(catalogue, relevance, ks, new QueryChoice(count, place, holdout), seed,
                new RetrievalChoice(method, Optional.ofNullable(trees), Optional.ofNullable(searchK)),
                new RankingChoice(Optional.ofNullable(ranking), !unpinned, ownColumns == Answer.YES, !ungarmented),
                conditions, resamples, megabytes, network);
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }

    /** Yes or no. */
    enum Answer {
        YES, NO;

        /** @return the name that the user types */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Parses the definition of relevance. */
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
}
