package lookalike.service.evaluation;

import java.util.List;
import java.util.Locale;
import lookalike.evaluation.speed.AnnoyMethod;
import lookalike.evaluation.speed.ForestMethod;
import lookalike.evaluation.speed.SearchMethod;
import lookalike.index.forest.ForestParameters;

/** Approximate indexes that can be evaluated, with their default parameters. */
public enum ForestKind {
    /** Lookalike's own forest. */
    FOREST("Lookalike's forest", ForestParameters.USUAL.trees(), 40, 10, 20, 30, 40, 60, 100, 200, 400),
    /** A forest in Annoy's format. */
    ANNOY("Annoy forest", 25, 5000, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);

    private final String title;
    private final int trees;
    private final int searchK;
    private final List<Integer> searchKs;

    ForestKind(String title, int trees, int searchK, Integer... searchKs) {
        this.title = title;
        this.trees = trees;
        this.searchK = searchK;
        this.searchKs = List.of(searchKs);
    }

    /** @return the default n_trees */
    public int trees() {
        return trees;
    }

    /** @return the default search_k: how many items are kept during the search (own forest), or looked at (Annoy) */
    public int searchK() {
        return searchK;
    }

    /** @return values of search_k, rising, from fast to accurate */
    public List<Integer> searchKs() {
        return searchKs;
    }

    /** @param threads how many trees grow at a time */
    SearchMethod method(int trees, long seed, int threads) {
        return switch (this) {
            case FOREST -> new ForestMethod(trees, seed, threads);
            case ANNOY -> new AnnoyMethod(trees, seed, threads);
        };
    }

    /** @return the index with its parameters, for reports */
    String description(int trees, int searchK) {
        return "%s of angular distance, %d trees, search_k %d".formatted(title, trees, searchK);
    }

    /** @return the name that the user types */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
