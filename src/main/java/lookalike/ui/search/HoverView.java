package lookalike.ui.search;

import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import org.jspecify.annotations.Nullable;

/** A result enlarged beside the photo, shown while the mouse rests on its tile. */
final class HoverView {

    /** Long enough to show nothing while the mouse crosses the grid. */
    private static final Duration REST = Duration.millis(600);
    private static final double WIDTH = 300;
    private static final double HEIGHT = 400;

    private final Pictures pictures;
    private final Supplier<@Nullable Picture> query;
    private final PictureView photo = new PictureView();
    private final PictureView product = new PictureView();
    private final Tooltip tooltip = new Tooltip();
    private Pictures.Request request = Pictures.Request.NONE;

    /** @param query the photo, or null if there is none */
    HoverView(Pictures pictures, Supplier<@Nullable Picture> query) {
        this.pictures = pictures;
        this.query = query;
        for (PictureView side : new PictureView[] {photo, product}) {
            side.setMinSize(WIDTH, HEIGHT);
            side.setPrefSize(WIDTH, HEIGHT);
        }
        tooltip.setGraphic(new HBox(8, photo, product));
        tooltip.setContentDisplay(ContentDisplay.TOP);
        tooltip.setShowDelay(REST);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.getStyleClass().add("hover-view");
    }

    /**
     * @param text written below the pictures
     * @return the tooltip for the tile of a result
     */
    Tooltip of(Tile.Found found, String text) {
        tooltip.setText(text);
        tooltip.setOnShowing(_ -> show(found));
        tooltip.setOnHidden(_ -> request.cancel());
        return tooltip;
    }

    private void show(Tile.Found found) {
        Picture asked = query.get();
        photo.setVisible(asked != null);
        photo.setManaged(asked != null);
        if (asked != null) {
            photo.show(asked);
        }
        product.waiting();
        request = pictures.load(found.search(), found.match().image(), product::show,
                _ -> product.unreadable());
    }
}
