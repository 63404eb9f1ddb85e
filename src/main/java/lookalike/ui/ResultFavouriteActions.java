package lookalike.ui;

import java.util.Set;
import javafx.beans.Observable;
import lookalike.search.ProductFilter;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.ui.boards.BoardsController;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.SearchState;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.selection.SelectionActions;

/** Adds results to favourites and boards. */
record ResultFavouriteActions(FavouritesStore store, BoardsController boards, SearchState state,
        SelectionActions selection)
        implements ResultActions {

    @Override
    public Observable favourites() {
        return store.changes();
    }

    @Override
    public boolean isFavourite(String catalogue, String id) {
        return store.ids(catalogue).contains(id);
    }

    @Override
    public Set<String> favourites(String catalogue) {
        return store.ids(catalogue);
    }

    @Override
    public void toggleFavourite(String catalogue, String id) {
        store.toggleFavourite(catalogue, id);
    }

    @Override
    public void pin(CatalogueContents search, ProductMatch match) {
        boards.pin(ProductSelection.of(search, match));
    }

    @Override
    public void dragged() {
        boards.open();
    }

    @Override
    public void clearFilters() {
        state.selection().set(ProductFilter.ALL);
    }
}
