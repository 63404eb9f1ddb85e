package lookalike.service.evaluation;

import java.util.Locale;
import java.util.Optional;
import lookalike.evaluation.retrieval.BuiltRetrieval;
import lookalike.evaluation.retrieval.ExactRetrieval;
import lookalike.evaluation.retrieval.RandomRetrieval;
import lookalike.evaluation.retrieval.Retrieval;
import lookalike.index.forest.ForestParameters;

/**
 * The retrieval method to evaluate.
 *
 * @param trees n_trees of a forest, if not the default
 * @param searchK search_k of a forest, if not the default
 */
public record RetrievalChoice(Method method, Optional<Integer> trees, Optional<Integer> searchK) {

    /** Compares every query with every product. */
    public static final RetrievalChoice EXACT =
            new RetrievalChoice(Method.EXACT, Optional.empty(), Optional.empty());

    /** Retrieval methods. */
    public enum Method {
        /** Compares every query with every product. */
        EXACT,
        /** Lookalike's own forest, built for the evaluation. */
        FOREST,
        /** A forest in Annoy's format, built for the evaluation. */
        ANNOY,
        /** The baseline: random products. */
        RANDOM;

        /** @return the name that the user types */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A forest with all of its parameters.
     *
     * @param trees n_trees
     * @param searchK search_k
     */
    public record Forest(ForestKind kind, int trees, int searchK) {}

    /** @return the forest to evaluate, if it is one */
    public Optional<Forest> forest() {
        return switch (method) {
            case FOREST -> Optional.of(forest(ForestKind.FOREST));
            case ANNOY -> Optional.of(forest(ForestKind.ANNOY));
            case EXACT, RANDOM -> Optional.empty();
        };
    }

    /** @return the forest that ranked results are found with; empty for exact search */
    Optional<ForestParameters> rankedForest(long seed) {
        return method != Method.FOREST ? Optional.empty()
                : Optional.of(ForestParameters.USUAL.with(trees.orElse(ForestParameters.USUAL.trees()), seed,
                        Runtime.getRuntime().availableProcessors()));
    }

    private Forest forest(ForestKind kind) {
        return new Forest(kind, trees.orElse(kind.trees()), searchK.orElse(kind.searchK()));
    }

    /** @param megabytes of memory for the queries that are compared at once */
    Retrieval retrieval(long seed, int megabytes) {
        int cores = Runtime.getRuntime().availableProcessors();
        return switch (method) {
            case EXACT -> new ExactRetrieval(cores, (long) megabytes << 20);
            case RANDOM -> new RandomRetrieval(seed);
            case FOREST, ANNOY -> built(forest().orElseThrow(), seed, cores);
        };
    }

    private static Retrieval built(Forest forest, long seed, int cores) {
        return new BuiltRetrieval(forest.kind().method(forest.trees(), seed, cores),
                forest.kind().description(forest.trees(), forest.searchK()), forest.searchK(), cores);
    }
}
