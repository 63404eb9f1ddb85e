package lookalike.ui.page;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a page with its title and a way back, and pages over pages. For the window's thread. */
public final class Pages {

    private final Messages words;
    private final StackPane root = new StackPane();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    /** The last one is the one that is shown. */
    private final Deque<Page> shown = new ArrayDeque<>();

    /**
     * A page.
     *
     * @param closed called when it is no longer shown or below the shown one
     * @param before what had the focus before it was shown, or null
     */
    private record Page(Node view, Runnable closed, @Nullable Node before) {}

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
        closeAll();
        push(page(title, scrolling(content)), whenClosed);
    }

    /**
     * Shows a page that scrolls itself, replacing any other.
     *
     * @param whenClosed called when the user goes back or on to another page
     */
    public void showWhole(String title, Node content, Runnable whenClosed) {
        closeAll();
        push(page(title, content), whenClosed);
    }

    /** As {@link #showWhole}, for a page that is mostly a list, with the usual margins. */
    public void showList(String title, Node content, Runnable whenClosed) {
        StackPane whole = new StackPane(content);
        whole.getStyleClass().add("page-whole");
        // A list takes this key for the end of editing, even if nothing in it is edited.
        whole.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                back();
                key.consume();
            }
        });
        showWhole(title, whole, whenClosed);
    }

    /**
     * Shows a page over the one that is shown, if any; the way back leads to that.
     *
     * @param whenClosed called when the user goes back, or all pages are closed
     */
    public void showAbove(String title, Node content, Runnable whenClosed) {
        push(page(title, scrolling(content)), whenClosed);
    }

    private static Node scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.getStyleClass().add("page-body");
        return scroll;
    }

    private BorderPane page(String title, Node content) {
        Button back = new Button(words.of("page.back"), new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().addAll("flat", "page-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> back());
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        HBox head = new HBox(back, heading);
        head.getStyleClass().add("page-head");
        BorderPane page = new BorderPane(content);
        page.getStyleClass().add("page");
        page.setTop(head);
        page.setAccessibleText(title);
        return page;
    }

    private void push(BorderPane view, Runnable whenClosed) {
        shown.addLast(new Page(view, whenClosed, root.getScene() == null ? null : root.getScene().getFocusOwner()));
        root.getChildren().setAll(view);
        open.set(true);
        ((HBox) view.getTop()).getChildren().getFirst().requestFocus();
    }

    /**
     * Closes all pages.
     *
     * @return whether there was one
     */
    public boolean close() {
        if (!open.get()) {
            return false;
        }
        root.getChildren().clear();
        open.set(false);
        closeAll();
        return true;
    }

    private void closeAll() {
        while (!shown.isEmpty()) {
            shown.removeLast().closed().run();
        }
    }

    /**
     * Goes back to the page below, or closes the only one. What had the focus there has it again.
     *
     * @return whether there was a page
     */
    public boolean back() {
        if (shown.isEmpty()) {
            return false;
        }
        Node before = shown.getLast().before();
        if (shown.size() == 1) {
            close();
        } else {
            Page last = shown.removeLast();
            root.getChildren().setAll(shown.getLast().view());
            last.closed().run();
        }
        if (before != null) {
            before.requestFocus();
        }
        return true;
    }
}
