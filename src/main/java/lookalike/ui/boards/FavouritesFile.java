package lookalike.ui.boards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import lookalike.taste.client.Board;
import lookalike.taste.client.ClientProfile;

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

    /** @return the favourites and boards of a client */
    static FavouritesFile of(ClientProfile client) {
        return new FavouritesFile(FORMAT, Map.copyOf(client.hearts()), client.boards());
    }

    /** @throws NullPointerException if a list or a name in a damaged file is missing */
    FavouritesFile {
        favourites = favourites == null ? Map.of() : Map.copyOf(favourites);
        favourites.values().forEach(ids -> ids.forEach(Objects::requireNonNull));
        boards = boards == null ? List.of() : List.copyOf(boards);
    }
}
