package lookalike.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import lookalike.ui.theme.TextProbe;

/**
 * Tiles in rows of equal columns, the content of a scroll pane. Only rows in sight have cells, and one more above and
 * below them, so that the focus can go there.
 * <p>A cell shows another tile only if the tile at its place changes or its row is scrolled out of sight: layout and
 * new sizes only move it. So the focus and the mouse stay on a product whatever else is laid out. The cell with the
 * focus keeps its place even out of sight.
 */
public final class TileGrid extends Region {

    private static final double GAP = TileRows.GAP;
    /** Height of what is below the last row. */
    private static final double FOOT = 56;

    private final ScrollPane pane;
    private final Supplier<TileCell> factory;
    private final NavigableMap<Integer, TileCell> cells = new TreeMap<>();
    /** Below the tiles, or in the place of the last row's first tile that is missing. */
    private final Node foot;
    private final TextProbe probe = new TextProbe();
    private List<Tile> tiles = List.of();
    private TileRows layout = new TileRows(1, 1, 1);
    /** Whether the height has changed and is not laid out yet. */
    private boolean isOutdated;
    /**
     * Pixels above what is to be in sight, until the height is laid out: when it changes, the pane itself moves the
     * scroll bar so that as many pixels as before stay above.
     */
    private OptionalDouble wanted = OptionalDouble.empty();

    /**
     * @param pane to scroll in
     * @param factory makes cells
     */
    public TileGrid(ScrollPane pane, Supplier<TileCell> factory) {
        this(pane, factory, new Region());
        foot.setVisible(false);
    }

    /**
     * @param pane to scroll in
     * @param factory makes cells
     * @param foot shown after the last tile while it is visible
     */
    TileGrid(ScrollPane pane, Supplier<TileCell> factory, Node foot) {
        this.pane = pane;
        this.factory = factory;
        this.foot = foot;
        getChildren().addAll(foot, probe);
        foot.visibleProperty().subscribe(this::requestParentLayout);
        getStyleClass().add("tile-grid");
        pane.setContent(this);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.viewportBoundsProperty().subscribe(this::fill);
        pane.vvalueProperty().subscribe(this::fill);
        heightProperty().subscribe(this::fill);
    }

    /** @return how many times larger than usual text is, to be observed */
    public ReadOnlyDoubleProperty textFactor() {
        return probe.factorProperty();
    }

    /** @return the space that a cell takes in addition to its size, in both directions */
    public static double gap() {
        return GAP;
    }

    /** @return the tiles, in their order */
    public List<Tile> tiles() {
        return tiles;
    }

    /**
     * Shows other tiles. A place that had the focus keeps it; if it is gone, the last has.
     *
     * @param some asked only for those that get cells; of a size that does not change
     * @param goesOn whether what is in sight stays there; else the first tiles are, unless one has the focus
     */
    public void show(List<Tile> some, boolean goesOn) {
        boolean wasFocused = cells.values().stream().anyMatch(Node::isFocusWithin);
        int before = rows();
        double above = offset();
        tiles = some;
        List.copyOf(cells.tailMap(tiles.size(), true).keySet()).forEach(place -> getChildren().remove(
                cells.remove(place)));
        cells.forEach((place, cell) -> cell.show(place, tiles.get(place)));
        if (rows() != before) {
            outdate();
        }
        scrollTo(goesOn || wasFocused ? above : 0);
        fill();
        if (wasFocused && !cells.isEmpty() && cells.values().stream().noneMatch(Node::isFocusWithin)) {
            focus(tiles.size() - 1);
        }
    }

    /** Shows in the cells what the tiles are now. */
    public void refresh() {
        cells.forEach((place, cell) -> cell.show(place, tiles.get(place)));
    }

    /** @return how many rows fit into the pane, at least one */
    public int rowsInSight() {
        return Math.max(1, (int) (pane.getViewportBounds().getHeight() / layout.rowHeight()));
    }

    /** Moves the focus to the first tile in sight. */
    void focusFirstInSight() {
        focus((int) Math.ceil(offset() / layout.rowHeight()) * layout.columns());
    }

    /** @return the number of columns */
    public int columns() {
        return layout.columns();
    }

    /**
     * Sets the number of columns, at least 1, and the size of a cell without the gap. The tile that was looked at stays
     * where it was: the one that stands out, else the one with the focus, else the first in sight.
     *
     * @param standsOut place of a tile, from 0; -1 for none
     */
    public void size(int count, double width, double height, int standsOut) {
        TileRows other = new TileRows(count, width, height);
        if (other.equals(layout)) {
            return;
        }
        int kept = keep(standsOut);
        double above = layout.top(kept) - offset();
        layout = other;
        outdate();
        double room = pane.getViewportBounds().getHeight();
        scrollTo(layout.top(kept) - Math.clamp(above, 0, Math.max(0, room - layout.rowHeight())));
        fill();
    }

    private int keep(int standsOut) {
        if (standsOut >= 0) {
            return standsOut;
        }
        return cells().filter(Node::isFocusWithin).findFirst().map(TileCell::place)
                .orElse(layout.rowAt(offset()) * layout.columns());
    }

    /** @return the cells that there are, in the order of their places */
    public Stream<TileCell> cells() {
        return List.copyOf(cells.values()).stream();
    }

    /**
     * Moves the focus to a tile and that into sight.
     *
     * @param place from 0
     */
    public void focus(int place) {
        reveal(place);
        TileCell cell = cells.get(place);
        if (cell != null) {
            cell.requestFocus();
        }
    }

    /**
     * Moves a tile into sight.
     *
     * @param place from 0
     */
    void reveal(int place) {
        if (place < 0 || place >= tiles.size()) {
            return;
        }
        double rowHeight = layout.rowHeight();
        double top = layout.top(place);
        double room = pane.getViewportBounds().getHeight();
        if (top < offset()) {
            scrollTo(top);
        } else if (top + rowHeight > offset() + room) {
            scrollTo(top + rowHeight - room);
        }
        fill();
    }

    /** @param above how many pixels are above what is in sight, as far as there are as many */
    private void scrollTo(double above) {
        double beyond = height() - pane.getViewportBounds().getHeight();
        pane.setVvalue(beyond <= 0 ? 0 : Math.clamp(above / beyond, 0, 1));
        wanted = isOutdated ? OptionalDouble.of(above) : OptionalDouble.empty();
    }

    private void outdate() {
        isOutdated = true;
        requestParentLayout();
        requestLayout();
    }

    private int rows() {
        return layout.rows(tiles.size());
    }

    /** @return the pixels above what is in sight */
    private double offset() {
        double beyond = height() - pane.getViewportBounds().getHeight();
        return beyond <= 0 ? 0 : Math.clamp(wanted.orElse(pane.getVvalue() * beyond), 0, beyond);
    }

    /** Gives cells to all tiles in sight, if possible those that are out of sight now. */
    private void fill() {
        double room = pane.getViewportBounds().getHeight();
        if (room <= 0 || tiles.isEmpty()) {
            return;
        }
        int first = Math.max(0, layout.rowAt(offset()) - 1) * layout.columns();
        int end = Math.min(tiles.size(),
                ((int) Math.ceil((offset() + room) / layout.rowHeight()) + 1) * layout.columns());
        List<Integer> outOfSight = cells.entrySet().stream()
                .filter(cell -> cell.getKey() < first || cell.getKey() >= end)
                .filter(cell -> !cell.getValue().isFocusWithin()).map(Map.Entry::getKey).toList();
        int free = outOfSight.size();
        boolean isChanged = false;
        for (int place = first; place < end; place++) {
            if (!cells.containsKey(place)) {
                TileCell unused = free > 0 ? cells.remove(outOfSight.get(--free)) : null;
                place(unused == null ? factory.get() : unused, place);
                isChanged = true;
            }
        }
        if (isChanged) {
            sort();
            requestLayout();
        }
    }

    private void place(TileCell cell, int place) {
        cells.put(place, cell);
        if (cell.getParent() == null) {
            getChildren().add(cell);
        }
        cell.show(place, tiles.get(place));
    }

    /** The Tab key follows the order of children. Moving one to the front keeps its styles and the focus. */
    private void sort() {
        List<Node> inOrder = new ArrayList<>(cells.values());
        inOrder.add(foot);
        if (!inOrder.equals(getChildren())) {
            inOrder.forEach(Node::toFront);
        }
    }

    /** @return whether the last row lacks a tile, in whose place the foot is */
    private boolean hasRoomInTheLastRow() {
        return layout.column(tiles.size()) != 0;
    }

    private double height() {
        return rows() * layout.rowHeight() + (foot.isVisible() && !hasRoomInTheLastRow() ? FOOT : 0);
    }

    /** @return the height that the foot needs below full rows */
    static double foot() {
        return FOOT;
    }

    @Override
    protected void layoutChildren() {
        // First, as other rows may come into sight, which get cells.
        isOutdated = false;
        wanted.ifPresent(this::scrollTo);
        cells.forEach((place, cell) -> cell.resizeRelocate(layout.left(place), layout.top(place) + GAP / 2,
                layout.cellWidth(), layout.cellHeight()));
        double top = rows() * layout.rowHeight();
        if (hasRoomInTheLastRow()) {
            layoutInArea(foot, layout.left(tiles.size()), top - layout.cellHeight() - GAP / 2, layout.cellWidth(),
                    layout.cellHeight(), 0, HPos.CENTER, VPos.CENTER);
        } else {
            layoutInArea(foot, 0, top, getWidth(), FOOT, 0, HPos.CENTER, VPos.CENTER);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height();
    }
}
