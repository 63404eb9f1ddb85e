package lookalike.ui.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lookalike.catalogue.ColumnRole;
import lookalike.image.palette.NamedColours;
import lookalike.search.ProductMatch;
import lookalike.ui.answers.Hit;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The grid of results: one row of five if the window is wide, else rows of three, or of two with large text. */
final class ResultGrid implements TileActions {

    /** Number of results that fit into the window without scrolling. */
    private static final int AT_ONCE = 5;

    private static final double ROOM_FOR_A_ROW = 1100;
    private static final int COLUMNS = 3;
    /** The least width of a tile, whose text would have but few words in a line else. */
    private static final double NARROWEST = 150;
    /** The least height of a tile's picture and what is around it. */
    private static final double LOWEST = 132;
    /** Space left on the right, whether there is a scroll bar or not. */
    private static final double SCROLL_BAR = 18;
    /** Space for a tile's text below its picture. */
    private static final double TEXT = 104;

    private final ScrollPane pane;
    private final TileGrid grid;
    private final TileKeys keys;
    private final TileSelection selection;
    private final Button more;
    private final Set<Tile> seen = new HashSet<>();
    private final IntConsumer opened;
    private final IntConsumer looked;
    private final BiConsumer<TileAction, ProductMatch> acted;
    private final ResultActions actions;
    private final Supplier<@Nullable Picture> query;
    /** The key of the product whose details are shown; empty for none. */
    private String detailed = "";

    /**
     * @param pane the control to fill
     * @param opened told which result the user opens, from 0
     * @param looked told which result has got the focus, from 0
     * @param acted told the user's action on a result
     * @param actions knows the favourites
     * @param query the photo that the results resemble, or null if there is none
     */
    ResultGrid(ScrollPane pane, Pictures pictures, Messages words, IntConsumer opened, IntConsumer looked,
            BiConsumer<TileAction, ProductMatch> acted, ResultActions actions, Supplier<@Nullable Picture> query) {
        this.pane = pane;
        this.opened = opened;
        this.looked = looked;
        this.acted = acted;
        this.actions = actions;
        this.query = query;
        NamedColours colours = new NamedColours();
        more = new Button(words.of("search.more"), new FontIcon(Feather.CHEVRON_DOWN));
        more.getStyleClass().add("more-results");
        more.setVisible(false);
        grid = new TileGrid(pane, () -> new TileCell(pictures, words, colours, this), more);
        // All results are read.
        selection = new TileSelection(words, grid, actions.selection(), (_, _) -> {});
        keys = new TileKeys(grid, selection, acted, opened);
        actions.favourites().addListener(_ -> grid.cells().forEach(TileCell::refresh));
        pane.setFocusTraversable(false);
        pane.widthProperty().subscribe(this::measure);
        pane.heightProperty().subscribe(this::measure);
        grid.textFactor().subscribe(this::measure);
    }

    /** Shows grey shapes for products that are being searched for. */
    void await(int results) {
        selection.keep();
        more.setVisible(false);
        grid.show(IntStream.rangeClosed(1, results).<Tile>mapToObj(Tile.Waiting::new).toList(), false);
    }

    /** Shows grey shapes below the results for more of them, which are being searched for. */
    void awaitMore(int results) {
        // It stays, as it may have the focus.
        more.setOnAction(null);
        selection.keep();
        List<Tile> found = grid.tiles().stream().filter(Tile.Found.class::isInstance).toList();
        grid.show(Stream.concat(found.stream(),
                IntStream.rangeClosed(found.size() + 1, results).mapToObj(Tile.Waiting::new)).toList(), true);
    }

    /** @param action finds more results; null if there are none */
    void offerMore(@Nullable Runnable action) {
        more.setVisible(action != null);
        more.setOnAction(_ -> {
            if (action != null) {
                action.run();
            }
        });
    }

    /** @return whether the button for more results has the focus */
    boolean isMoreFocused() {
        return more.isFocused();
    }

    /**
     * @param saysCatalogue whether each tile says its catalogue
     * @param goesOn whether what is in sight stays there
     */
    void show(List<Hit> hits, boolean saysCatalogue, boolean goesOn) {
        if (!goesOn) {
            seen.clear();
        }
        List<Tile> tiles = hits.stream().<Tile>map(hit -> new Tile.Found(hit.match(), hit.label(), hit.palette(),
                hit.from().header(ColumnRole.BRAND).map(hit.match().product().attributes()::get).orElse(""),
                hit.from(), saysCatalogue ? hit.from().catalogue() : "")).toList();
        selection.keep();
        grid.show(tiles, goesOn);
        selection.restore();
    }

    /** @return which results are selected */
    TileSelection selection() {
        return selection;
    }

    void clear() {
        selection.clear();
        more.setVisible(false);
        grid.show(List.of(), false);
    }

    /** Marks the product whose details are shown, if it is a result, and moves it into sight; empty for none. */
    void mark(String key) {
        detailed = key;
        grid.cells().forEach(TileCell::refresh);
        grid.reveal(detailedPlace());
    }

    /** @return the place of the result whose details are shown, or -1 */
    private int detailedPlace() {
        return detailed.isEmpty() ? -1
                : IntStream.range(0, grid.tiles().size())
                        .filter(place -> grid.tiles().get(place) instanceof Tile.Found found
                                && isDetailed(found))
                        .findFirst().orElse(-1);
    }

    /**
     * Moves the focus to a result.
     *
     * @param index its place, from 0
     */
    void focus(int index) {
        grid.focus(index);
    }

    /** @return the place of the focused result, or -1 */
    int focused() {
        return grid.cells().filter(Node::isFocusWithin).findFirst().map(TileCell::place).orElse(-1);
    }

    @Override
    public void held(int index) {
        selection.held(index);
    }

    @Override
    public ClipboardContent dragged(int index, @Nullable Image image) {
        actions.dragged();
        return selection.content(index, image);
    }

    @Override
    public void toggle(int index) {
        selection.toggle(index);
    }

    @Override
    public boolean isSelected(int index) {
        return selection.places().has(index);
    }

    @Override
    public void act(TileAction action, ProductMatch match) {
        acted.accept(action, match);
    }

    @Override
    public @Nullable Picture query() {
        return query.get();
    }

    @Override
    public boolean isFavourite(Tile.Found found) {
        return actions.isFavourite(found.search().catalogue(), found.match().product().id());
    }

    @Override
    public boolean isDetailed(Tile.Found found) {
        return found.key().equals(detailed);
    }

    @Override
    public void clicked(int index, MouseEvent click) {
        if (selection.clicked(index, click)) {
            return;
        }
        if (detailed.isEmpty()) {
            opened.accept(index);
        } else {
            // The details follow, and the keys go on working on the results.
            looked.accept(index);
        }
    }

    @Override
    public void focused(int index) {
        looked.accept(index);
    }

    @Override
    public boolean isNew(Tile.Found found) {
        return seen.add(found);
    }

    @Override
    public void pressed(int index, KeyEvent key) {
        keys.pressed(index, key);
    }

    private int columns(double text) {
        int columns = pane.getWidth() >= ROOM_FOR_A_ROW * text ? AT_ONCE : COLUMNS;
        return pane.getWidth() - SCROLL_BAR >= columns * (NARROWEST * text + TileGrid.gap()) ? columns : columns - 1;
    }

    /** Sizes the tiles so that all five fit without scrolling, if they can be that small. */
    private void measure() {
        double factor = grid.textFactor().get();
        double text = TEXT * factor;
        int columns = columns(factor);
        int rows = (AT_ONCE + columns - 1) / columns;
        double width = Math.floor((pane.getWidth() - SCROLL_BAR) / columns - TileGrid.gap());
        double room = pane.getHeight() - (AT_ONCE % columns == 0 ? TileGrid.foot() : 0);
        double height = Math.floor(room / rows - TileGrid.gap());
        if (width < 1 || height < 1) {
            return;
        }
        grid.size(columns, width,
                Math.clamp(height, LOWEST + text, Math.max(width * 4 / 3, LOWEST) + text), detailedPlace());
    }
}
