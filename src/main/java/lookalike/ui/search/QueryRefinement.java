package lookalike.ui.search;

import lookalike.catalogue.Product;
import lookalike.search.ProductMatch;
import lookalike.search.SearchQuery;
import lookalike.service.CatalogueContents;
import lookalike.ui.selection.SelectionActions;
import lookalike.ui.text.Messages;

/** Changes the query by a product that was found; each change is a step that can be undone. */
public final class QueryRefinement {

    private final Messages words;
    private final SearchState state;
    private final SelectionActions actions;

    /** @param actions gets the files of pictures, and says what cannot be done */
    public QueryRefinement(Messages words, SearchState state, SelectionActions actions) {
        this.words = words;
        this.state = state;
        this.actions = actions;
    }

    /** Searches with a product instead of the current query; in all catalogues with its picture. */
    public void like(CatalogueContents from, ProductMatch match) {
        if (state.everywhere().get()) {
            actions.file(from, match, picture -> like(match.product(), SearchQuery.of(picture)));
        } else {
            like(match.product(), SearchQuery.like(match.product()));
        }
    }

    private void like(Product product, SearchQuery query) {
        state.go(new HistoryEntry(HistoryEntry.Kind.PRODUCT, words.of("query.step.like", product.name()), query));
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
        if (state.everywhere().get()) {
            // The other catalogues do not know it.
            actions.say("search.everywhere.one", product.name());
            return;
        }
        state.go(kind, words.of(label, product.name()), query);
    }
}
