package lookalike.ui.search;

import javafx.beans.Observable;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;

/** What can be done with results beside searching. */
public interface ResultActions {

    /** @return tells whenever a favourite comes or goes */
    Observable favourites();

    /** @return whether a product is a favourite */
    boolean isLoved(String catalogue, String id);

    /** Makes a product a favourite, or no more. */
    void love(String catalogue, String id);

    /** Puts a product on the open board. */
    void pin(CatalogueSearch search, ProductMatch match);

    /** Somebody drags a result: shows where it can be put. */
    void dragged();

    /** Lets every product be a result again. */
    void clearFilters();
}
