package lookalike.ui.browse;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lookalike.image.palette.NamedColours;
import lookalike.search.ProductMatch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.search.ResultActions;
import lookalike.ui.search.Tile;
import lookalike.ui.search.TileAction;
import lookalike.ui.search.TileActions;
import lookalike.ui.search.TileCell;
import lookalike.ui.search.TileGrid;
import lookalike.ui.search.TileKeys;
import lookalike.ui.search.TileSelection;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** The grid of all products: small tiles, as many in a row as there is room for; a double click opens one. */
final class BrowseGrid implements TileActions {

    /** Least width of a tile. */
    private static final double LEAST = 200;
    /** The least height of a tile's picture and what is around it. */
    private static final double LOWEST = 132;
    /** Space for a tile's text below its picture. */
    private static final double TEXT = 104;
    /** Space left on the right, whether there is a scroll bar or not. */
    private static final double SCROLL_BAR = 18;
    /** Grey shapes shown before it is known how many products there are. */
    private static final int AWAITED = 24;

    private final ScrollPane pane;
    private final TileGrid grid;
    private final TileKeys keys;
    private final TileSelection selection;
    private final IntConsumer opened;
    private final BiConsumer<TileAction, ProductMatch> acted;
    private final ResultActions actions;

    /**
     * @param pane the control to fill
     * @param opened told which product the user opens, from 0
     * @param acted told the user's action on a product
     * @param actions knows the favourites
     * @param unread asked for products that are selected and not read
     */
    BrowseGrid(ScrollPane pane, Pictures pictures, Messages words, IntConsumer opened,
            BiConsumer<TileAction, ProductMatch> acted, ResultActions actions,
            TileSelection.Source unread) {
        this.pane = pane;
        this.opened = opened;
        this.acted = acted;
        this.actions = actions;
        NamedColours colours = new NamedColours();
        grid = new TileGrid(pane, () -> new TileCell(pictures, words, colours, this));
        selection = new TileSelection(words, grid, actions.selection(), unread);
        keys = new TileKeys(grid, selection, acted, opened);
        actions.favourites().addListener(_ -> grid.cells().forEach(TileCell::refresh));
        pane.setFocusTraversable(false);
        pane.widthProperty().subscribe(this::measure);
        pane.heightProperty().subscribe(this::measure);
        grid.textFactor().subscribe(this::measure);
    }

    /** Shows grey shapes for products that are being read. */
    void await() {
        selection.clear();
        grid.show(IntStream.rangeClosed(1, AWAITED).<Tile>mapToObj(Tile.Waiting::new).toList(), false);
    }

    /**
     * @param selected places of the tiles that are selected
     */
    void show(List<Tile> tiles, BitSet selected) {
        grid.show(tiles, false);
        selection.places().show(tiles.size(), selected);
    }

    /** @return which products are selected */
    TileSelection selection() {
        return selection;
    }

    /** Shows what the tiles are now, as far as they are in sight. */
    void refresh() {
        grid.refresh();
    }

    /** @return how many products there are, or grey shapes in their place */
    int size() {
        return grid.tiles().size();
    }

    /** @return the product at a place, once it is read */
    Optional<ProductMatch> product(int place) {
        return place >= 0 && place < grid.tiles().size() && grid.tiles().get(place) instanceof Tile.Found found
                ? Optional.of(found.match()) : Optional.empty();
    }

    /** Moves the focus to a product, from 0, and that into sight. */
    void focus(int place) {
        grid.focus(place);
    }

    /** @return the place of the focused product, or -1 */
    int focused() {
        return grid.cells().filter(Node::isFocusWithin).findFirst().map(TileCell::place).orElse(-1);
    }

    @Override
    public void clicked(int place, MouseEvent click) {
        if (!selection.clicked(place, click) && click.getClickCount() == 2) {
            opened.accept(place);
        }
    }

    @Override
    public void pressed(int place, KeyEvent key) {
        keys.pressed(place, key);
    }

    @Override
    public void held(int place) {
        selection.held(place);
    }

    @Override
    public ClipboardContent dragged(int place, @Nullable Image image) {
        actions.dragged();
        return selection.content(place, image);
    }

    @Override
    public void toggle(int place) {
        selection.toggle(place);
    }

    @Override
    public boolean isSelected(int place) {
        return selection.places().has(place);
    }

    @Override
    public void act(TileAction action, ProductMatch match) {
        acted.accept(action, match);
    }

    @Override
    public @Nullable Picture query() {
        return null;
    }

    /** Nothing fades in while the user scrolls. */
    @Override
    public boolean isNew(Tile.Found found) {
        return false;
    }

    @Override
    public boolean isFavourite(Tile.Found found) {
        return actions.isFavourite(found.search().catalogue(), found.match().product().id());
    }

    private void measure() {
        double text = grid.textFactor().get();
        int columns = Math.max(2, (int) ((pane.getWidth() - SCROLL_BAR) / (LEAST * text + TileGrid.gap())));
        double width = Math.floor((pane.getWidth() - SCROLL_BAR) / columns - TileGrid.gap());
        if (width >= 1) {
            // Large text makes wide tiles, of which one would be higher than the window.
            double most = Math.max(pane.getHeight() - TileGrid.gap(), LOWEST + TEXT * text);
            grid.size(columns, width, Math.floor(Math.min(width * 4 / 3 + TEXT * text, most)), -1);
        }
    }
}
