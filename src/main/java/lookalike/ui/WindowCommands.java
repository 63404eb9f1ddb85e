package lookalike.ui;

import static lookalike.ui.WindowKeys.key;

import java.util.Map;
import java.util.function.BooleanSupplier;
import lookalike.ui.boards.BoardsController;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.browse.BrowseController;
import lookalike.ui.filters.FilterController;
import lookalike.ui.page.Pages;
import lookalike.ui.search.ProductScreen;
import lookalike.ui.search.SearchController;
import lookalike.ui.search.SearchState;

/**
 * The commands that have keys, for the products that are shown: results, or all products of a catalogue.
 *
 * @param browse all products, in place of {@code results} while it is shown
 * @param batchBack goes back to many photos, if one of them was opened
 */
record WindowCommands(SearchState state, Pages pages, WindowPages windowPages, SearchController results,
        BrowseController browse, FilterController filters, BoardsController boards, FavouritesStore favourites,
        BooleanSupplier batchBack) {

    /**
     * @param choose lets the user choose photos
     * @param capture lets the user choose a part of the screen
     * @param paste takes what was copied
     * @param write lets the user search for text
     * @return the keys of these and all other commands
     */
    WindowKeys keys(Runnable choose, Runnable capture, Runnable paste, Runnable write) {
        return new WindowKeys(Map.ofEntries(
                Map.entry(key("Shortcut+O"), choose), Map.entry(key("Shortcut+F"), write),
                Map.entry(key("Shortcut+V"), paste), Map.entry(key("Shortcut+Shift+S"), capture),
                Map.entry(key("Shortcut+L"), this::toggleFilters),
                Map.entry(key("Shortcut+B"), boards::toggle), Map.entry(key("Shortcut+G"), browse::open),
                Map.entry(key("Shortcut+D"), () -> screen().showDetails()),
                Map.entry(key("Shortcut+Z"), this::back), Map.entry(key("Shortcut+Comma"), windowPages::settings),
                Map.entry(key("F1"), windowPages::keys), Map.entry(key("Shortcut+F1"), windowPages::help),
                Map.entry(key("Esc"), this::escape)), place -> screen().likeResult(place));
    }

    /** @return the products that are shown, or would be without a page over them */
    ProductScreen screen() {
        return browse.isShown() ? browse : results;
    }

    /** Leaves a page that filters do not apply to. */
    void leavePage() {
        if (!browse.isShown()) {
            pages.close();
        }
    }

    private void toggleFilters() {
        if (browse.isShown()) {
            browse.toggleFilters();
        } else {
            filters.toggle();
        }
    }

    private void back() {
        if (!state.back() && !batchBack.getAsBoolean()) {
            favourites.undo();
        }
    }

    private void escape() {
        boolean isCovered = pages.open().get() && !browse.isShown();
        if (isCovered || !screen().escape()) {
            pages.back();
        }
    }
}
