package lookalike.ui.search;

import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lookalike.recommendation.Match;
import lookalike.ui.pictures.PictureView;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.theme.Motion;
import lookalike.ui.words.Words;
import org.controlsfx.control.GridCell;

/** One product of the grid, or the grey shape of one that is on its way. */
final class TileCell extends GridCell<Tile> {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    private final Pictures pictures;
    private final Words words;
    private final Set<Tile> seen;
    private final PictureView picture = new PictureView();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label price = new Label();
    private final Label likeness = new Label();
    private final Label twins = new Label();
    private final VBox card;
    private Pictures.Request request = Pictures.Request.NONE;

    /**
     * @param seen the tiles that have been shown, which do not fade in again
     * @param actions what a tile can do
     */
    TileCell(Pictures pictures, Words words, Set<Tile> seen, TileActions actions) {
        this.pictures = pictures;
        this.words = words;
        this.seen = seen;
        name.getStyleClass().add("tile-name");
        facts.getStyleClass().add("tile-caption");
        price.getStyleClass().addAll("tile-caption", "tile-price");
        price.setMinWidth(Region.USE_PREF_SIZE);
        likeness.getStyleClass().add("tile-likeness");
        likeness.setMinWidth(Region.USE_PREF_SIZE);
        twins.getStyleClass().add("tile-caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox text = new VBox(name, new HBox(8, facts, gap, price), new HBox(8, likeness, space, twins));
        text.getStyleClass().add("tile-text");
        card = new VBox(picture, text);
        card.getStyleClass().add("tile");
        VBox.setVgrow(picture, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof Tile.Found) {
                requestFocus();
                actions.open(getIndex());
            }
        });
        setOnKeyPressed(key -> actions.pressed(getIndex(), key));
    }

    @Override
    protected void updateItem(Tile tile, boolean empty) {
        boolean same = Objects.equals(tile, getItem()) && isEmpty() == empty;
        super.updateItem(tile, empty);
        if (same) {
            return;
        }
        request.cancel();
        request = Pictures.Request.NONE;
        setOpacity(1);
        setGraphic(empty ? null : card);
        setFocusTraversable(tile instanceof Tile.Found);
        pseudoClassStateChanged(WAITING, tile instanceof Tile.Waiting);
        switch (tile) {
            case Tile.Found found -> show(found);
            case Tile.Waiting _ -> blank();
            case null -> blank();
        }
    }

    private void show(Tile.Found found) {
        Match match = found.match();
        name.setText(match.product().name());
        facts.setText(match.product().category());
        price.setText(words.price(match.product().offer()));
        likeness.setText(words.of(Likeness.of(match.similarity()).key()));
        twins.setText(match.twins().isEmpty() ? "" : words.of("search.twins", match.twins().size()));
        Tooltip tooltip = new Tooltip(words.of("search.similarity", match.product().name(), match.similarity()));
        setTooltip(tooltip);
        setAccessibleText(spoken(match));
        picture.waiting();
        request = pictures.load(found.search(), match.product().image(), picture::show, _ -> picture.unreadable());
        if (seen.add(found)) {
            Motion.appear(this, match.rank());
        }
    }

    private String spoken(Match match) {
        StringJoiner spoken = new StringJoiner(", ");
        spoken.add(words.of("search.spoken", match.rank(), match.product().name(), likeness.getText(),
                match.similarity()));
        for (Label label : new Label[] {facts, price, twins}) {
            if (!label.getText().isBlank()) {
                spoken.add(label.getText());
            }
        }
        return spoken.toString();
    }

    private void blank() {
        for (Label label : new Label[] {name, facts, price, likeness, twins}) {
            label.setText("");
        }
        setTooltip(null);
        setAccessibleText(null);
        picture.waiting();
    }
}
