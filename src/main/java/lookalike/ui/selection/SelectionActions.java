package lookalike.ui.selection;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import org.jspecify.annotations.Nullable;

/** What can be done with products that are selected, or with one alone. */
public interface SelectionActions {

    /** Most products that are put on a board at once. */
    int MOST_ON_A_BOARD = 100;
    /** Most products that are copied or dragged at once. */
    int MOST_COPIED = 200;
    /** Most products that are compared. */
    int MOST_COMPARED = 4;

    /** Puts them on the open board. */
    void pin(ProductSelection some);

    /** Shows them side by side, if they are two to four. */
    void compare(ProductSelection some);

    /** Copies names, links and pictures to the clipboard. */
    void copy(ProductSelection some);

    /** Writes a table where the user chooses. */
    void export(ProductSelection some);

    /** The mouse is pressed on them: gets their pictures' files ready, in case they are dragged. */
    void held(ProductSelection some);

    /**
     * @param image the picture on the screen, if there is one
     * @return what another program gets of them: their pictures' files, as far as they are ready, names and links
     */
    ClipboardContent content(ProductSelection some, @Nullable Image image);

    /**
     * Gets the file of a product's picture.
     *
     * @param then gets it, soon; a problem is told the user instead
     */
    void file(CatalogueContents from, ProductMatch match, Consumer<Path> then);

    /** Says that too many are selected, or too few. */
    void say(String key, Object... values);
}
