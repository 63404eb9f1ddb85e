package lookalike.ui.search;

import java.util.Set;
import javafx.beans.Observable;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.ui.selection.SelectionActions;

/** Actions on results other than searching. */
public interface ResultActions {

    /** @return invalidated by every change of favourites */
    Observable favourites();

    /** @return whether a product is a favourite */
    boolean isFavourite(String catalogue, String id);

    /** @return the ids of a catalogue's favourites, as they are now; on any thread */
    Set<String> favourites(String catalogue);

    /** Adds a product to the favourites, or removes it. */
    void toggleFavourite(String catalogue, String id);

    /** Puts a product on the open board. */
    void pin(CatalogueContents search, ProductMatch match);

    /** Called when the user drags a result; shows where it can be dropped. */
    void dragged();

    /** Removes all filters. */
    void clearFilters();

    /** @return what can be done with several results at once */
    SelectionActions selection();
}
