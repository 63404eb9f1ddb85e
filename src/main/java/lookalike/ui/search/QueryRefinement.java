package lookalike.ui.search;

import lookalike.catalogue.Product;
import lookalike.search.SearchQuery;
import lookalike.ui.text.Messages;

/** Changes the query by a product that was found; each change is a step that can be undone. */
public final class QueryRefinement {

    private final Messages words;
    private final SearchState state;

    public QueryRefinement(Messages words, SearchState state) {
        this.words = words;
        this.state = state;
    }

    /** Searches with a product instead of the current query. */
    public void like(Product product) {
        state.go(new HistoryEntry(HistoryEntry.Kind.PRODUCT, words.of("query.step.like", product.name()),
                SearchQuery.like(product)));
    }

    /** Moves the query towards a product. */
    public void more(Product product) {
        go(HistoryEntry.Kind.MORE, "query.step.more", product, state.sought().get().more(product));
    }

    /** Moves the query away from a product. */
    public void less(Product product) {
        go(HistoryEntry.Kind.LESS, "query.step.less", product, state.sought().get().less(product));
    }

    private void go(HistoryEntry.Kind kind, String label, Product product, SearchQuery query) {
        state.go(kind, words.of(label, product.name()), query);
    }
}
