package lookalike.ui.search;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.theme.TextProbe;
import lookalike.ui.theme.ThemedPopOver;

/** Places the query: in a column beside the results, or in a strip above them in a narrow window. */
final class QueryStrip {

    /** Below this width there is no room for a column, if text is as large as usual. */
    static final double NARROW = 1000;

    private final BorderPane root;
    private final HBox strip;
    private final PictureView photo;
    private final Label name;
    private final Pane looks;
    private final QueryPanel panel;

    /**
     * @param root has the panel on its left if there is room
     * @param looks of the strip, for what the photo looks like
     */
    QueryStrip(BorderPane root, HBox strip, PictureView photo, Label name, Pane looks, QueryPanel panel) {
        this.root = root;
        this.strip = strip;
        this.photo = photo;
        this.name = name;
        this.looks = looks;
        this.panel = panel;
        TextProbe probe = new TextProbe();
        root.getChildren().add(probe);
        Runnable fit = () -> fold(root.getWidth() > 0 && root.getWidth() < NARROW * probe.factor());
        root.widthProperty().subscribe(fit);
        probe.factorProperty().subscribe(fit);
    }

    /** @param first the name of the first photo, empty without a photo */
    void show(List<Picture> photos, String first) {
        if (photos.isEmpty()) {
            photo.waiting();
        } else {
            photo.show(photos.getFirst());
        }
        name.setText(first);
    }

    /** Shows that there is no photo to load. */
    void unreadable() {
        photo.unreadable();
    }

    /** Opens the panel below a button of the strip. */
    void open(Button below, String title) {
        ThemedPopOver over = new ThemedPopOver(panel.node());
        over.setTitle(title);
        // Frames are drawn on the photo, which needs its height.
        over.showWhole(below);
    }

    private void fold(boolean narrow) {
        strip.setVisible(narrow);
        strip.setManaged(narrow);
        panel.showLooksIn(narrow ? looks : null);
        root.setLeft(narrow ? null : panel.node());
    }
}
