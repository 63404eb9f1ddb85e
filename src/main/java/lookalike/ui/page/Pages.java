package lookalike.ui.page;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import lookalike.ui.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a page with its title and a way back. For the window's thread. */
public final class Pages {

    private final Messages words;
    private final StackPane root = new StackPane();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Runnable closed = () -> {};

    public Pages(Messages words) {
        this.words = words;
        root.getStyleClass().add("pages");
    }

    /** @return the view */
    public Node node() {
        return root;
    }

    /** @return whether a page is shown */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /**
     * Shows a page, replacing any other.
     *
     * @param content scrolls if it is high
     */
    public void show(String title, Node content) {
        show(title, content, () -> {});
    }

    /** @param whenClosed called when the user goes back or on to another page */
    public void show(String title, Node content, Runnable whenClosed) {
        closed.run();
        closed = whenClosed;
        Button back = new Button(words.of("page.back"), new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().addAll("flat", "page-back");
        back.setOnAction(_ -> close());
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        HBox head = new HBox(back, heading);
        head.getStyleClass().add("page-head");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.getStyleClass().add("page-body");
        BorderPane page = new BorderPane(scroll);
        page.getStyleClass().add("page");
        page.setTop(head);
        page.setAccessibleText(title);
        root.getChildren().setAll(page);
        open.set(true);
        back.requestFocus();
    }

    /**
     * Goes back.
     *
     * @return whether there was a page
     */
    public boolean close() {
        if (!open.get()) {
            return false;
        }
        root.getChildren().clear();
        open.set(false);
        Runnable last = closed;
        closed = () -> {};
        last.run();
        return true;
    }
}
