package lookalike.ui.boards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import lookalike.storage.ThreeWayMerge;
import lookalike.taste.client.Board;

/**
 * Makes the changes of one window to the favourites and boards that another program has stored meanwhile. Boards are
 * the same by name, and of several with one name by their order; products on a board by catalogue and id.
 */
final class FavouritesMerge {

    private FavouritesMerge() {}

    /**
     * @param before as the window has read or stored them last
     * @param after as they are in the window
     * @param now as they are stored
     */
    static FavouritesFile merge(FavouritesFile before, FavouritesFile after, FavouritesFile now) {
        if (before.equals(now)) {
            return after;
        }
        return new FavouritesFile(FavouritesFile.FORMAT, favourites(before, after, now),
                boards(before.boards(), after.boards(), now.boards()));
    }

    private static Map<String, SortedSet<String>> favourites(FavouritesFile before, FavouritesFile after,
            FavouritesFile now) {
        Map<String, SortedSet<String>> merged = new HashMap<>();
        for (FavouritesFile each : List.of(before, after, now)) {
            each.favourites().keySet().forEach(catalogue -> merged.computeIfAbsent(catalogue,
                    key -> new TreeSet<>(ThreeWayMerge.elements(ids(before, key), ids(after, key), ids(now, key)))));
        }
        merged.values().removeIf(Set::isEmpty);
        return merged;
    }

    private static SortedSet<String> ids(FavouritesFile of, String catalogue) {
        return of.favourites().getOrDefault(catalogue, new TreeSet<>());
    }

    /** A board's name, and its number among those of this name, from 0. */
    private record Key(String name, int number) {}

    private static List<Board> boards(List<Board> before, List<Board> after, List<Board> now) {
        Map<Key, Board> old = byKey(before);
        Map<Key, Board> own = byKey(after);
        Map<Key, Board> merged = byKey(now);
        List<Board> made = new ArrayList<>();
        own.forEach((key, board) -> {
            Board known = old.get(key);
            Board stored = merged.get(key);
            if (known == null && stored != null && !stored.equals(board)) {
                // Made here and there under one name: both are kept.
                made.add(board);
            } else if (known == null || stored == null && !known.equals(board)) {
                merged.put(key, board);
            } else if (stored != null && !known.equals(board)) {
                merged.put(key, new Board(key.name, items(known.items(), board.items(), stored.items())));
            }
        });
        old.forEach((key, board) -> {
            // One that was removed here and changed there is kept.
            if (!own.containsKey(key) && board.equals(merged.get(key))) {
                merged.remove(key);
            }
        });
        List<Board> all = new ArrayList<>(merged.values());
        all.addAll(made);
        return all;
    }

    private static Map<Key, Board> byKey(List<Board> boards) {
        Map<Key, Board> byKey = new LinkedHashMap<>();
        for (Board board : boards) {
            int number = 0;
            while (byKey.containsKey(new Key(board.name(), number))) {
                number++;
            }
            byKey.put(new Key(board.name(), number), board);
        }
        return byKey;
    }

    /** The own order, with what was changed here, and after it what was added there. */
    private static List<Board.Item> items(List<Board.Item> before, List<Board.Item> after, List<Board.Item> now) {
        List<Board.Item> merged = new ArrayList<>();
        for (Board.Item own : after) {
            Optional<Board.Item> known = find(before, own);
            Optional<Board.Item> stored = find(now, own);
            if (known.isEmpty() || !known.get().equals(own)) {
                merged.add(own);
            } else {
                stored.ifPresent(merged::add);
            }
        }
        now.stream().filter(item -> find(before, item).isEmpty() && find(after, item).isEmpty()).forEach(merged::add);
        return merged;
    }

    private static Optional<Board.Item> find(List<Board.Item> items, Board.Item wanted) {
        return items.stream().filter(wanted::isSameProduct).findFirst();
    }
}
