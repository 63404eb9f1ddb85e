package lookalike.ui.search;

/**
 * Where the tiles of a grid are.
 *
 * @param columns at least 1
 * @param cellWidth of a tile in pixels, without the gap
 * @param cellHeight of a tile in pixels, without the gap
 */
record TileRows(int columns, double cellWidth, double cellHeight) {

    /** The pixels between two tiles, in both directions. */
    static final double GAP = 12;

    double rowHeight() {
        return cellHeight + GAP;
    }

    /** @return how many rows some tiles need */
    int rows(int tiles) {
        return (tiles + columns - 1) / columns;
    }

    /** @return the row that is {@code above} pixels below the top, from 0 */
    int rowAt(double above) {
        return (int) (above / rowHeight());
    }

    /** @return the column of a place, both from 0 */
    int column(int place) {
        return place % columns;
    }

    /** @return the pixels above the row of a place */
    double top(int place) {
        int row = place / columns;
        return row * rowHeight();
    }

    /** @return the pixels left of the tile at a place */
    double left(int place) {
        return column(place) * (cellWidth + GAP) + GAP / 2;
    }
}
