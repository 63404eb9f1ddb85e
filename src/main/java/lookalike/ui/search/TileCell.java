package lookalike.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lookalike.image.palette.NamedColours;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;
import lookalike.ui.theme.Motion;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One product of the grid, or a grey shape while it is being searched for. Style class {@code grid-cell}. */
public final class TileCell extends StackPane {

    private static final PseudoClass LOVED = PseudoClass.getPseudoClass("loved");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DETAILED = PseudoClass.getPseudoClass("detailed");
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Pictures pictures;
    private final Messages words;
    private final PictureView picture = new PictureView();
    private final TileText text;
    private final HBox buttons;
    private final Button heart = new Button(null, new FontIcon(TileAction.HEART.icon()));
    private final Button mark = new Button(null, new FontIcon(Feather.CHECK));
    private final TileActions actions;
    private final HoverView hover;
    private Pictures.Request request = Pictures.Request.NONE;
    private int place = -1;
    private @Nullable Tile tile;
    private @Nullable Tooltip tooltip;
    /** What a screen reader says of the product. */
    private String spoken = "";

    /** @param actions handles events */
    public TileCell(Pictures pictures, Messages words, NamedColours colours, TileActions actions) {
        this.pictures = pictures;
        this.words = words;
        this.actions = actions;
        this.hover = new HoverView(pictures, actions::query);
        this.text = new TileText(words, colours);
        this.buttons = buttons();
        StackPane image = new StackPane(picture, buttons, mark());
        image.setMinSize(0, 0);
        VBox card = new VBox(image, text);
        card.setMinWidth(0);
        card.getStyleClass().add("tile");
        VBox.setVgrow(image, Priority.ALWAYS);
        getStyleClass().add("grid-cell");
        getChildren().add(card);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && tile instanceof Tile.Found) {
                requestFocus();
                actions.clicked(place, click);
            }
        });
        setOnDragDetected(drag -> {
            if (tile instanceof Tile.Found) {
                ClipboardContent content = actions.dragged(place, picture.image());
                content.put(ResultDrag.PLACE, place);
                startDragAndDrop(TransferMode.COPY).setContent(content);
                drag.consume();
            }
        });
        setOnMousePressed(press -> {
            if (press.getButton() == MouseButton.PRIMARY && tile instanceof Tile.Found) {
                actions.held(place);
            }
        });
        setOnKeyPressed(key -> actions.pressed(place, key));
        focusedProperty().subscribe(isFocused -> {
            if (isFocused) {
                actions.focused(place);
            }
        });
    }

    /** The heart is always visible, the others only with the mouse or the focus. */
    private HBox buttons() {
        FlowPane some = new FlowPane();
        some.getStyleClass().add("tile-actions");
        some.setPickOnBounds(false);
        HBox.setHgrow(some, Priority.ALWAYS);
        for (TileAction action : TileAction.values()) {
            if (action != TileAction.HEART) {
                some.getChildren().add(act(new Button(null, new FontIcon(action.icon())), action));
            }
        }
        heart.getStyleClass().add("tile-heart");
        HBox all = new HBox(some, act(heart, TileAction.HEART));
        all.getStyleClass().add("tile-buttons");
        all.setPickOnBounds(false);
        all.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(all, Pos.TOP_LEFT);
        return all;
    }

    /** Selects the product; visible with the mouse or the focus, and while it is selected. */
    private Button mark() {
        mark.getStyleClass().addAll("flat", "button-icon", "small", "tile-action", "tile-mark");
        mark.setFocusTraversable(false);
        mark.setTooltip(new Tooltip(words.of("tile.tip", words.of("tile.select"), "X")));
        mark.setOnAction(_ -> {
            if (tile instanceof Tile.Found) {
                actions.toggle(place);
            }
        });
        StackPane.setAlignment(mark, Pos.BOTTOM_LEFT);
        return mark;
    }

    private Button act(Button button, TileAction action) {
        button.getStyleClass().addAll("flat", "button-icon", "small", "tile-action");
        button.setFocusTraversable(false);
        button.setAccessibleText(words.of(action.words()));
        button.setTooltip(
                new Tooltip(words.of("tile.tip", words.of(action.words()), KeyNames.of(action.key(), words))));
        button.setOnAction(_ -> {
            if (tile instanceof Tile.Found found) {
                actions.act(action, found.match());
            }
        });
        return button;
    }

    /** Updates whether the product is a favourite, is selected, and has its details shown. */
    public void refresh() {
        boolean selected = tile instanceof Tile.Found && actions.isSelected(place);
        pseudoClassStateChanged(SELECTED, selected);
        mark.setVisible(tile instanceof Tile.Found);
        mark.setAccessibleText(words.of(selected ? "tile.unselect" : "tile.select"));
        setAccessibleText(selected ? words.of("tile.selected", spoken) : spoken);
        pseudoClassStateChanged(DETAILED, tile instanceof Tile.Found found && actions.isDetailed(found));
        boolean loved = tile instanceof Tile.Found found && actions.isFavourite(found);
        heart.pseudoClassStateChanged(LOVED, loved);
        heart.setAccessibleText(words.of(loved ? "tile.unheart" : "tile.heart"));
        buttons.setVisible(tile instanceof Tile.Found);
    }

    /** @return the place of its tile, from 0 */
    public int place() {
        return place;
    }

    /**
     * Shows a tile; does nothing if it shows that.
     *
     * @param index the tile's place, from 0
     */
    void show(int index, Tile next) {
        boolean isMoved = place != index;
        place = index;
        if (next.equals(tile)) {
            if (isMoved) {
                refresh();
            }
            return;
        }
        tile = next;
        request.cancel();
        request = Pictures.Request.NONE;
        setOpacity(1);
        setFocusTraversable(next instanceof Tile.Found);
        pseudoClassStateChanged(WAITING, next instanceof Tile.Waiting);
        switch (next) {
            case Tile.Found found -> show(found);
            case Tile.Waiting _ -> blank();
        }
        refresh();
    }

    private void tell(@Nullable Tooltip next) {
        if (next == tooltip) {
            return;
        }
        if (tooltip != null) {
            Tooltip.uninstall(this, tooltip);
        }
        if (next != null) {
            Tooltip.install(this, next);
        }
        tooltip = next;
    }

    private void show(Tile.Found found) {
        ProductMatch match = found.match();
        text.show(found);
        tell(hover.of(found, match.isCompared()
                ? words.of("search.similarity", match.product().name(), match.likeness(), match.similarity())
                : match.product().name()));
        spoken = text.spoken(match);
        picture.waiting();
        request = pictures.load(found.search(), match.product().image(), picture::show, _ -> picture.unreadable());
        if (actions.isNew(found)) {
            Motion.fadeIn(this, place + 1);
        }
    }

    private void blank() {
        text.blank();
        tell(null);
        spoken = "";
        picture.waiting();
    }
}
