package lookalike.ui.search;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import lookalike.image.Frame;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import org.jspecify.annotations.Nullable;

/** Shows the query beside the results, and lets the user change it. */
public interface QueryPanel {

    /** @return the view */
    Node node();

    /** @param elsewhere shows what the photos look like in place of the view; null for in the view */
    void showLooksIn(@Nullable Pane elsewhere);

    /** The photos are being read. */
    void waiting();

    /** @param whole the photos of the query, each whole and turned */
    void show(List<Picture> whole);

    /** The photos cannot be read. */
    void unreadable();

    /** @param search the catalogue of the query's products; may be null */
    void use(@Nullable CatalogueSearch search);

    /** @return the selected photo, whole, or null */
    @Nullable
    Picture picture();

    /** @param frames parts of the selected photo where garments may be */
    void suggest(List<Frame> frames);
}
