package lookalike.ui.pictures;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import lookalike.service.PictureSource;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list whose rows show pictures. What the row before was still loading is no longer waited for as soon as
 * the cell shows another row.
 *
 * @param <T> what a row shows
 */
public abstract class PictureCell<T> extends ListCell<T> {

    private final Pictures pictures;
    private final List<Pictures.Request> loading = new ArrayList<>();

    protected PictureCell(Pictures pictures) {
        this.pictures = pictures;
    }

    /** @return the view of a row; called each time the cell shows one */
    protected abstract Node row(T item);

    /**
     * @param image of the source
     * @param name read aloud for the picture
     * @return the view of a picture, which is being loaded
     */
    protected final PictureView picture(PictureSource source, String image, String name) {
        PictureView picture = new PictureView();
        picture.setAccessibleText(name);
        loading.add(pictures.load(source, image, picture::show, _ -> picture.unreadable()));
        return picture;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        loading.forEach(Pictures.Request::cancel);
        loading.clear();
        setText(null);
        setGraphic(empty || item == null ? null : row(item));
    }
}
