package lookalike.ui.query;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lookalike.ui.pictures.PictureView;

/** Small pictures of the query's photos and products, each with a button that removes it. */
final class QueryThumbnails {

    /** Pixels of a side. */
    static final double SIZE = 52;

    private QueryThumbnails() {}

    static PictureView picture() {
        PictureView picture = new PictureView();
        picture.setMinSize(SIZE, SIZE);
        picture.setPrefSize(SIZE, SIZE);
        picture.setMaxSize(SIZE, SIZE);
        return picture;
    }

    /** @param text what the button does, in words */
    static Node removable(Node thumbnail, String text, Runnable remove) {
        Button button = new Button("×");
        button.getStyleClass().addAll("flat", "small", "query-remove");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> remove.run());
        VBox box = new VBox(thumbnail, button);
        box.getStyleClass().add("query-removable");
        return box;
    }
}
