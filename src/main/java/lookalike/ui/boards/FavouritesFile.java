package lookalike.ui.boards;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import lookalike.taste.client.Board;

/**
 * The user's favourites and boards in their file format.
 *
 * @param format now {@value #FORMAT}
 * @param favourites ids by catalogue
 * @param boards in the order in which they were made
 */
record FavouritesFile(int format, Map<String, SortedSet<String>> favourites, List<Board> boards) {

    static final int FORMAT = 1;

    static final FavouritesFile EMPTY = new FavouritesFile(FORMAT, Map.of(), List.of());

    FavouritesFile {
        favourites = favourites == null ? Map.of() : favourites;
        boards = boards == null ? List.of() : boards;
    }
}
