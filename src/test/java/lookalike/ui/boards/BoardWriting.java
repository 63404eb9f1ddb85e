package lookalike.ui.boards;

import java.util.List;
import lookalike.taste.client.Board;

/** Makes boards as the page of the boards does, for tests of other packages. */
public final class BoardWriting {

    private BoardWriting() {}

    /** Makes a board with a product on it. */
    public static void add(FavouritesStore favourites, String board, String product) {
        int place = favourites.add(board);
        put(favourites, place, product);
    }

    /** Puts a product on the first board of a name. */
    public static void putOn(FavouritesStore favourites, String board, String product) {
        for (int place = 0; place < favourites.boards().size(); place++) {
            if (favourites.boards().get(place).name().equals(board)) {
                put(favourites, place, product);
                return;
            }
        }
        throw new IllegalArgumentException("no board " + board);
    }

    /** @return the boards */
    public static List<Board> boards(FavouritesStore favourites) {
        return favourites.boards();
    }

    private static void put(FavouritesStore favourites, int place, String product) {
        favourites.set(place, favourites.boards().get(place).with(FavouritesStoreTest.item(product, "")));
    }
}
