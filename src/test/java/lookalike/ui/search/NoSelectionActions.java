package lookalike.ui.search;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueContents;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.selection.SelectionActions;
import org.jspecify.annotations.Nullable;

/** Nothing is done with several products, in tests of a grid alone. */
final class NoSelectionActions implements SelectionActions {

    @Override
    public void pin(ProductSelection some) {}

    @Override
    public void compare(ProductSelection some) {}

    @Override
    public void copy(ProductSelection some) {}

    @Override
    public void export(ProductSelection some) {}

    @Override
    public void file(CatalogueContents from, ProductMatch match, Consumer<Path> then) {}

    @Override
    public void held(ProductSelection some) {}

    @Override
    public ClipboardContent content(ProductSelection some, @Nullable Image image) {
        return new ClipboardContent();
    }

    @Override
    public void say(String key, Object... values) {}
}
