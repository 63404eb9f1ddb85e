package lookalike.ui.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lookalike.ui.selection.GridSelection;
import lookalike.ui.selection.ProductSelection;
import lookalike.ui.selection.SelectionActions;
import lookalike.ui.selection.SelectionBar;
import lookalike.ui.text.KeyNames;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Selects tiles of a grid as file managers do: with Ctrl or Cmd one more, with Shift all between. What is done with
 * products is done with all selected ones if theirs is among them, else with theirs alone.
 */
public final class TileSelection implements SelectionBar.Commands {

    private static final KeyCombination ALL = KeyCombination.valueOf("Shortcut+A");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination COMPARE = KeyCombination.valueOf("C");
    private static final KeyCombination SELECT = KeyCombination.valueOf("X");

    private final Messages words;
    private final TileGrid grid;
    private final GridSelection selection = new GridSelection();
    private final SelectionActions actions;
    private final Source source;
    /** Keys of the products that were selected before the grid showed grey shapes. */
    private Set<String> kept = Set.of();

    /** Tells the products at places of the grid, also of those that are not read yet. */
    @FunctionalInterface
    public interface Source {

        /** @param then gets them, at once or later */
        void products(int[] places, Consumer<ProductSelection> then);
    }

    /** @param source asked for products whose tiles are not read */
    public TileSelection(Messages words, TileGrid grid, SelectionActions actions, Source source) {
        this.words = words;
        this.grid = grid;
        this.actions = actions;
        this.source = source;
        selection.onChanged(() -> grid.cells().forEach(TileCell::refresh));
    }

    /** @return which places are selected */
    public GridSelection places() {
        return selection;
    }

    /** Keeps in mind what is selected while the grid shows something else. */
    public void keep() {
        if (selection.count().get() > 0) {
            kept = Arrays.stream(selection.places()).mapToObj(grid.tiles()::get).filter(Tile.Found.class::isInstance)
                    .map(tile -> ((Tile.Found) tile).key()).collect(Collectors.toSet());
        }
        selection.show(0, new BitSet());
    }

    /** Selects what was kept in mind, as far as it is in the grid now. */
    public void restore() {
        BitSet again = new BitSet();
        for (int place = 0; place < grid.tiles().size() && !kept.isEmpty(); place++) {
            again.set(place, grid.tiles().get(place) instanceof Tile.Found found
                    && kept.contains(found.key()));
        }
        kept = Set.of();
        selection.show(grid.tiles().size(), again);
    }

    /**
     * Selects nothing.
     *
     * @return whether something was selected
     */
    public boolean clear() {
        kept = Set.of();
        return selection.clear();
    }

    /** @return whether a click selected, and means nothing else */
    public boolean clicked(int place, MouseEvent click) {
        if (click.isShortcutDown()) {
            selection.toggle(place);
        } else if (click.isShiftDown()) {
            selection.extend(place, place);
        } else {
            selection.start(place);
            return false;
        }
        return true;
    }

    /** Selects a tile, or no longer, by its mark. */
    public void toggle(int place) {
        selection.toggle(place);
    }

    /** The mouse is pressed on a tile, which may be dragged next. */
    public void held(int place) {
        ProductSelection some = dragged(place);
        if (some != null) {
            actions.held(some);
        }
    }

    /** @return what other programs get if a tile is dragged to them */
    public ClipboardContent content(int place, @Nullable Image image) {
        ProductSelection some = dragged(place);
        return some == null ? new ClipboardContent() : actions.content(some, image);
    }

    /** @return what goes with a tile that is dragged, as far as it is read; null if nothing is */
    private @Nullable ProductSelection dragged(int place) {
        return found(Arrays.stream(together(place)).limit(SelectionActions.MOST_COPIED).toArray());
    }

    /** @return the selected places if this one is among them, else this one alone */
    private int[] together(int place) {
        return selection.has(place) ? selection.places() : new int[] {place};
    }

    private @Nullable ProductSelection found(int[] places) {
        List<Tile.Found> all = new ArrayList<>();
        for (int place : places) {
            if (grid.tiles().get(place) instanceof Tile.Found found) {
                all.add(found);
            }
        }
        IntFunction<ProductSelection.Item> item =
                i -> new ProductSelection.Item(all.get(i).search(), all.get(i).match(),
                        all.get(i).match().isCompared() ? words.of(all.get(i).label().key()) : "");
        return all.isEmpty() ? null : new ProductSelection(IntStream.range(0, all.size()).mapToObj(item).toList());
    }

    /** @param most that are allowed */
    private void with(int[] places, int most, Consumer<ProductSelection> then) {
        if (places.length == 0) {
            return;
        }
        if (places.length > most) {
            actions.say("selection.most", most, places.length);
            return;
        }
        ProductSelection known = found(places);
        if (known != null && known.items().size() == places.length) {
            then.accept(known);
        } else {
            source.products(places, then);
        }
    }

    /** Puts a tile on the board, and with it all that are selected. */
    public void pin(int place) {
        with(together(place), SelectionActions.MOST_ON_A_BOARD, actions::pin);
    }

    @Override
    public void pinSelected() {
        with(selection.places(), SelectionActions.MOST_ON_A_BOARD, actions::pin);
    }

    @Override
    public void compareSelected() {
        int selected = selection.count().get();
        if (selected < 2 || selected > SelectionActions.MOST_COMPARED) {
            actions.say("selection.compare.some", SelectionActions.MOST_COMPARED, KeyNames.shortcut(words));
        } else {
            with(selection.places(), SelectionActions.MOST_COMPARED, actions::compare);
        }
    }

    @Override
    public void copySelected() {
        with(selection.places(), SelectionActions.MOST_COPIED, actions::copy);
    }

    @Override
    public void exportSelected() {
        with(selection.places(), Integer.MAX_VALUE, actions::export);
    }

    @Override
    public void clearSelected() {
        clear();
        grid.focusFirstInSight();
    }

    /**
     * Handles a key and consumes it, if it is for the selection.
     *
     * @param place that has the focus
     * @param target where the key moves the focus, or -1
     */
    boolean pressed(int place, int target, KeyEvent key) {
        boolean isTarget = target >= 0 && target < grid.tiles().size();
        if (ALL.match(key)) {
            selection.all();
        } else if (COPY.match(key)) {
            with(together(place), SelectionActions.MOST_COPIED, actions::copy);
        } else if (COMPARE.match(key)) {
            compareSelected();
        } else if (SELECT.match(key)) {
            selection.toggle(place);
        } else if (isTarget && key.isShiftDown() && key.getCode() != KeyCode.ENTER) {
            grid.focus(target);
            selection.extend(place, target);
        } else {
            if (isTarget) {
                selection.start(target);
            }
            return false;
        }
        key.consume();
        return true;
    }
}
