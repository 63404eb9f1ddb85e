package lookalike.ui.search;

import java.util.List;
import javafx.scene.Node;
import lookalike.image.Frame;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;

/** Where the query is shown and changed, beside the results. */
public interface QueryPanel {

    /** @return what to show */
    Node node();

    /** The photos are being read. */
    void waiting();

    /** @param whole the photos of the query, each whole and the right way up */
    void show(List<Picture> whole);

    /** The photos cannot be read. */
    void unreadable();

    /** @param search the catalogue that the query's products are of; may be null */
    void use(CatalogueSearch search);

    /** @return the photo that is looked at, whole, or null */
    Picture picture();

    /** @param frames parts of the photo that is looked at where garments may be */
    void suggest(List<Frame> frames);
}
