package lookalike.ui.search;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import lookalike.search.ProductMatch;

/**
 * The keys of a grid of tiles: those of the actions, Enter, and those that move the focus.
 *
 * @param selection of tiles, by keys too
 * @param acted told the action on a product
 * @param opened told the place of the tile to open, from 0
 */
public record TileKeys(TileGrid grid, TileSelection selection, BiConsumer<TileAction, ProductMatch> acted,
        IntConsumer opened) {

    /**
     * Handles a key and consumes it, if it is one of them.
     *
     * @param place of the tile that has the focus, from 0
     */
    public void pressed(int place, KeyEvent key) {
        if (grid.tiles().get(place) instanceof Tile.Found found) {
            for (TileAction action : TileAction.values()) {
                if (action.key().match(key)) {
                    acted.accept(action, found.match());
                    key.consume();
                    return;
                }
            }
        }
        int target = target(place, key);
        if (selection.pressed(place, target, key)) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> {
                opened.accept(place);
                key.consume();
            }
            default -> move(target, key);
        }
    }

    private void move(int target, KeyEvent key) {
        if (target >= 0 && target < grid.tiles().size()) {
            grid.focus(target);
            key.consume();
        }
    }

    private int target(int place, KeyEvent key) {
        int columns = grid.columns();
        int page = columns * grid.rowsInSight();
        return switch (key.getCode()) {
            case RIGHT -> place + 1;
            case LEFT -> place - 1;
            case DOWN -> place + columns;
            case UP -> place - columns;
            case PAGE_DOWN -> Math.min(place + page, grid.tiles().size() - 1);
            case PAGE_UP -> Math.max(place - page, 0);
            case HOME -> 0;
            case END -> grid.tiles().size() - 1;
            default -> -1;
        };
    }
}
