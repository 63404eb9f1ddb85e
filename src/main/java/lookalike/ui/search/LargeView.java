package lookalike.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.search.ProductMatch;
import lookalike.service.PictureSource;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** A result beside the photo, as large as the window allows. Space, Escape or a click closes it. */
public final class LargeView {

    private final Messages words;
    private final Pictures pictures;
    private final PictureView photo = new PictureView();
    private final PictureView product = new PictureView();
    private final Label name = new Label();
    private final VBox photoSide;
    private final StackPane root;
    private @Nullable Node before;
    private Pictures.Request request = Pictures.Request.NONE;

    public LargeView(Messages words, Pictures pictures) {
        this.words = words;
        this.pictures = pictures;
        this.photoSide = side(photo, new Label(words.of("search.photo")));
        HBox both = new HBox(photoSide, side(product, name));
        both.getStyleClass().add("large-pictures");
        root = new StackPane(both);
        root.getStyleClass().add("large");
        root.setVisible(false);
        root.setFocusTraversable(true);
        root.setOnMouseClicked(_ -> close());
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                close();
                key.consume();
            }
        });
    }

    private static VBox side(PictureView picture, Label label) {
        VBox side = new VBox(picture, label);
        side.getStyleClass().add("large-side");
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    /** @return the view, over everything beside it; invisible until something is shown */
    public Node node() {
        return root;
    }

    /**
     * @param search the source of its pictures
     * @param query the photo, or null if there is none
     */
    public void show(ProductMatch match, PictureSource search, @Nullable Picture query) {
        photoSide.setVisible(query != null);
        photoSide.setManaged(query != null);
        if (query != null) {
            photo.show(query);
        }
        product.waiting();
        request.cancel();
        request = pictures.load(search, match.image(), product::show, _ -> product.unreadable());
        name.setText(match.product().name());
        root.setAccessibleText(words.of("search.large", match.product().name()));
        before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        root.setVisible(true);
        root.requestFocus();
    }

    /** @return whether there was anything to close */
    public boolean close() {
        if (!root.isVisible()) {
            return false;
        }
        root.setVisible(false);
        request.cancel();
        if (before != null) {
            before.requestFocus();
        }
        return true;
    }
}
