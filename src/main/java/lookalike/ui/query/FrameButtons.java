package lookalike.ui.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lookalike.image.Frame;
import lookalike.ui.pictures.Picture;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Visibility;

/** Parts of a photo where garments may be, as buttons that search with one of them. */
final class FrameButtons {

    private final Messages words;
    private final VBox pane;
    private final HBox row;
    private final Consumer<Frame> chosen;

    /**
     * @param pane hidden while there is no part
     * @param row filled with the buttons
     * @param chosen told the part that the user clicks
     */
    FrameButtons(Messages words, VBox pane, HBox row, Consumer<Frame> chosen) {
        this.words = words;
        this.pane = pane;
        this.row = row;
        this.chosen = chosen;
        clear();
    }

    void clear() {
        Visibility.set(pane, false);
        row.getChildren().clear();
    }

    /** @param photo the whole photo */
    void show(List<Frame> frames, Picture photo) {
        Visibility.set(pane, !frames.isEmpty());
        row.getChildren().setAll(IntStream.range(0, frames.size())
                .<Node>mapToObj(i -> button(photo.image(), frames.get(i), words.of("query.part", i + 1))).toList());
    }

    private Button button(Image photo, Frame frame, String text) {
        ImageView part = new ImageView(photo);
        part.setViewport(new Rectangle2D(frame.left() * photo.getWidth(), frame.top() * photo.getHeight(),
                frame.width() * photo.getWidth(), frame.height() * photo.getHeight()));
        part.setFitWidth(QueryThumbnails.SIZE);
        part.setFitHeight(QueryThumbnails.SIZE);
        part.setPreserveRatio(true);
        Button button = new Button(null, part);
        button.getStyleClass().addAll("example", "query-part");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setOnAction(_ -> chosen.accept(frame));
        return button;
    }
}
