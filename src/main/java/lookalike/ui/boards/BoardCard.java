package lookalike.ui.boards;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lookalike.taste.client.Board;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.FittingPrompt;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One product of the open board, with controls for its note, its quantity and its place. */
final class BoardCard {

    private static final int MAX_QUANTITY = 999;

    private final Messages words;
    private final Board.Item item;
    private final PictureView picture = new PictureView();
    private final TextField note = new TextField();
    private final Spinner<Integer> quantity;
    private final HBox tools = new HBox();
    private final HBox card;

    BoardCard(Messages words, Board.Item item) {
        this.words = words;
        this.item = item;
        picture.getStyleClass().add("board-picture");
        picture.setAccessibleText(item.name());
        Label title = new Label(item.name());
        title.getStyleClass().add("tile-name");
        Label price = new Label(words.price(item.offer()));
        price.getStyleClass().add("caption");
        note.setText(item.note());
        FittingPrompt.show(note, words.of("boards.note"));
        note.getStyleClass().add("small");
        note.setAccessibleText(words.of("boards.note.of", item.name()));
        quantity = new Spinner<>(1, MAX_QUANTITY, item.quantity());
        quantity.setEditable(true);
        quantity.setAccessibleText(words.of("boards.quantity.of", item.name()));
        quantity.getStyleClass().addAll("small", "board-quantity");
        tools.getChildren().add(quantity);
        tools.getStyleClass().add("board-tools");
        VBox text = new VBox(title, price, note, tools);
        text.getStyleClass().add("board-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        card = new HBox(picture, text);
        card.getStyleClass().add("board-card");
    }

    Node node() {
        return card;
    }

    /** @return the view for the product's picture */
    PictureView picture() {
        return picture;
    }

    /** @param changed told the note when the user has finished writing it */
    void onNote(Consumer<String> changed) {
        Runnable keep = () -> changed.accept(note.getText().strip());
        note.setOnAction(_ -> keep.run());
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep.run();
            }
        });
    }

    /** @param changed told the quantity when the user changes it */
    void onQuantity(IntConsumer changed) {
        quantity.valueProperty().addListener((_, _, times) -> changed.accept(times));
    }

    /** @param moved told by how many places to move */
    void onMoved(IntConsumer moved) {
        addTool(Feather.CHEVRON_LEFT, "boards.earlier", () -> moved.accept(-1));
        addTool(Feather.CHEVRON_RIGHT, "boards.later", () -> moved.accept(1));
    }

    /** @param removed called when the user removes the product */
    void onRemoved(Runnable removed) {
        addTool(Feather.X, "boards.remove", removed);
        card.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE && !(key.getTarget() instanceof TextField)) {
                removed.run();
                key.consume();
            }
        });
    }

    /**
     * @param place this card's
     * @param dropped told the place of another card that was dropped here
     */
    void onDragged(int place, IntConsumer dropped) {
        card.setOnDragDetected(drag -> {
            ClipboardContent content = new ClipboardContent();
            content.put(BoardDrag.PLACE, place);
            card.startDragAndDrop(TransferMode.MOVE).setContent(content);
            drag.consume();
        });
        card.setOnDragOver(drag -> {
            if (drag.getDragboard().hasContent(BoardDrag.PLACE)) {
                drag.acceptTransferModes(TransferMode.MOVE);
                drag.consume();
            }
        });
        card.setOnDragDropped(drop -> {
            if (drop.getDragboard().getContent(BoardDrag.PLACE) instanceof Integer from) {
                dropped.accept(from);
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }

    private void addTool(Feather icon, String key, Runnable action) {
        Button tool = new Button(null, new FontIcon(icon));
        tool.getStyleClass().addAll("flat", "button-icon", "small");
        tool.setAccessibleText(words.of(key + ".of", item.name()));
        tool.setTooltip(new Tooltip(words.of(key)));
        tool.setOnAction(_ -> action.run());
        tools.getChildren().add(tool);
    }
}
