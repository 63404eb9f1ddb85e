package lookalike.ui.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import lookalike.image.palette.NamedColours;
import lookalike.image.palette.Palette;
import lookalike.search.ProductMatch;
import lookalike.service.CatalogueSearch;
import lookalike.ui.pictures.Picture;
import lookalike.ui.pictures.Pictures;
import lookalike.ui.text.Messages;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/** The grid of results: one row of five if the window is wide, else rows of three. */
final class ResultGrid implements TileActions {

    /** Number of results that fit into the window without scrolling. */
    private static final int AT_ONCE = 5;

    private static final double ROOM_FOR_A_ROW = 1100;
    private static final int COLUMNS = 3;
    private static final double GAP = 16;
    private static final double LOWEST = 236;
    private static final double HIGHEST = 460;
    /** Space that the grid's skin leaves on the right, whether it has a scroll bar or not. */
    private static final double SCROLL_BAR = 18;
    /** Space for a tile's text below its picture. */
    private static final double TEXT = 84;

    private final GridView<Tile> grid;
    private final Set<Tile> seen = new HashSet<>();
    private final IntConsumer opened;
    private final BiConsumer<TileAction, ProductMatch> acted;
    private final ResultActions actions;
    private final Supplier<@Nullable Picture> query;
    private String catalogue = "";

    /**
     * @param grid the control to fill
     * @param opened told which result the user opens, from 0
     * @param acted told the user's action on a result
     * @param actions knows the favourites
     * @param query the photo that the results resemble, or null if there is none
     */
    ResultGrid(GridView<Tile> grid, Pictures pictures, Messages words, IntConsumer opened,
            BiConsumer<TileAction, ProductMatch> acted, ResultActions actions, Supplier<@Nullable Picture> query) {
        this.grid = grid;
        this.opened = opened;
        this.acted = acted;
        this.actions = actions;
        this.query = query;
        actions.favourites().addListener(_ -> cells().forEach(cell -> ((TileCell) cell).refresh()));
        grid.setFocusTraversable(false);
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        NamedColours colours = new NamedColours();
        grid.setCellFactory(_ -> new TileCell(pictures, words, colours, seen, this));
        grid.skinProperty().subscribe(this::tellRowHeight);
        grid.widthProperty().subscribe(this::measure);
        grid.heightProperty().subscribe(this::measure);
    }

    /** Shows grey shapes for products that are being searched for. */
    void await(int results) {
        grid.getItems().setAll(IntStream.rangeClosed(1, results).<Tile>mapToObj(Tile.Waiting::new).toList());
    }

    /**
     * @param palettes by picture, as far as they are known
     * @param label gives the words for a result's likeness
     */
    void show(List<ProductMatch> matches, Map<String, Palette> palettes, CatalogueSearch search,
            Function<ProductMatch, SimilarityLabel> label) {
        seen.clear();
        catalogue = search.catalogue();
        List<Tile> tiles = matches.stream().<Tile>map(match -> new Tile.Found(match,
                label.apply(match), Optional.ofNullable(palettes.get(match.image())), search)).toList();
        grid.getItems().setAll(tiles);
    }

    void clear() {
        grid.getItems().clear();
    }

    /**
     * Moves the focus to a result.
     *
     * @param index its place, from 0
     */
    void focus(int index) {
        cells().filter(cell -> cell.getIndex() == index).findFirst().ifPresent(Node::requestFocus);
    }

    /** @return the place of the focused result, or -1 */
    int focused() {
        return cells().filter(Node::isFocusWithin).findFirst().map(GridCell::getIndex).orElse(-1);
    }

    @Override
    public void dragged() {
        actions.dragged();
    }

    @Override
    public void act(TileAction action, ProductMatch match) {
        acted.accept(action, match);
    }

    @Override
    public Picture query() {
        return query.get();
    }

    @Override
    public boolean isFavourite(String id) {
        return actions.isFavourite(catalogue, id);
    }

    @Override
    public void open(int index) {
        opened.accept(index);
    }

    @Override
    public void pressed(int index, KeyEvent key) {
        if (grid.getItems().get(index) instanceof Tile.Found found) {
            for (TileAction action : TileAction.values()) {
                if (action.key().match(key)) {
                    acted.accept(action, found.match());
                    key.consume();
                    return;
                }
            }
        }
        int target = switch (key.getCode()) {
            case ENTER -> {
                opened.accept(index);
                key.consume();
                yield -1;
            }
            case RIGHT -> index + 1;
            case LEFT -> index - 1;
            case DOWN -> index + columns();
            case UP -> index - columns();
            default -> -1;
        };
        if (target >= 0 && target < grid.getItems().size()) {
            focus(target);
            key.consume();
        }
    }

    private Stream<GridCell<?>> cells() {
        return grid.lookupAll(".grid-cell").stream().map(node -> (GridCell<?>) node);
    }

    private int columns() {
        return grid.getWidth() >= ROOM_FOR_A_ROW ? AT_ONCE : COLUMNS;
    }

    /** Sets the rows' height; otherwise they would be filled only to be measured. */
    private void tellRowHeight() {
        for (Node part : grid.getChildrenUnmodifiable()) {
            if (part instanceof VirtualFlow<?> rows) {
                rows.fixedCellSizeProperty().bind(
                        grid.cellHeightProperty().add(grid.verticalCellSpacingProperty().multiply(2)));
            }
        }
    }

    /** Sizes the tiles so that all five fit without scrolling, if they can be that small. */
    private void measure() {
        int columns = columns();
        int rows = (AT_ONCE + columns - 1) / columns;
        double width = Math.floor((grid.getWidth() - SCROLL_BAR) / columns - GAP);
        double height = Math.floor(grid.getHeight() / rows - GAP);
        if (width < 1 || height < 1) {
            return;
        }
        grid.setCellWidth(width);
        grid.setCellHeight(Math.clamp(height, LOWEST, Math.clamp(width * 4 / 3 + TEXT, LOWEST, HIGHEST)));
    }
}
