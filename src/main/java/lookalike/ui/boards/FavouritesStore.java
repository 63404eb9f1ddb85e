package lookalike.ui.boards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.storage.JsonFile;
import lookalike.storage.JsonStore;
import lookalike.taste.client.Board;
import lookalike.taste.client.ClientProfile;

/**
 * Favourites and boards: those of the current client, kept in their profile, or of no client, kept in
 * {@code kept.json}. Each change can be undone until the window is closed or shows somebody else's. A file that cannot
 * be read is set aside and reported, never overwritten. For the window's thread; written in the background.
 */
public final class FavouritesStore {

    private static final int UNDO_LIMIT = 50;

    /** Where changes are kept. */
    interface Keeping {

        /** Writes in the background; of several changes that wait, only the last one. */
        void save(FavouritesFile contents);

        /** Writes what is not written yet and waits until that is done. */
        void flush();
    }

    private final JsonStore<FavouritesFile> store;
    private final Keeping own;
    private Keeping keeping;
    private Optional<String> client = Optional.empty();
    /** Those of no client, while a client's are shown. */
    private FavouritesFile ofNobody = FavouritesFile.EMPTY;
    private final ReadOnlyObjectWrapper<FavouritesFile> contents = new ReadOnlyObjectWrapper<>(FavouritesFile.EMPTY);
    private final List<FavouritesFile> undoable = new ArrayList<>();

    /**
     * @param folder of the settings
     * @param background runs the writing
     * @param failed told, on any thread, if favourites and boards cannot be read or written
     */
    public FavouritesStore(Path folder, Executor background, Consumer<Throwable> failed) {
        this(new JsonStore<>(new JsonFile<>(folder.resolve("kept.json"), FavouritesFile.class), FavouritesFile.EMPTY,
                FavouritesMerge::merge, background, failed));
    }

    private FavouritesStore(JsonStore<FavouritesFile> store) {
        this.store = store;
        this.own = new Keeping() {
            @Override
            public void save(FavouritesFile contents) {
                store.save(contents);
            }

            @Override
            public void flush() {
                store.flush();
            }
        };
        this.keeping = own;
    }

    /** Reads the file. Fast enough for the window's thread, as it is one small file. */
    public void load() {
        store.load().ifPresent(contents::set);
    }

    /**
     * Shows a client's favourites and boards instead, until {@link #showOwn}.
     *
     * @param client as they are now in their file
     * @param kept where changes of theirs are kept
     */
    public void show(ClientProfile client, ClientKeeping kept) {
        this.client = Optional.of(client.name());
        if (keeping == own) {
            ofNobody = contents.get();
        }
        keeping = kept;
        undoable.clear();
        contents.set(FavouritesFile.of(client));
    }

    /** Shows those of no client. */
    public void showOwn() {
        client = Optional.empty();
        if (keeping != own) {
            keeping = own;
            undoable.clear();
            contents.set(ofNobody);
        }
    }

    /** @return a store of the same favourites and boards, and the same file, without listeners */
    public FavouritesStore withoutListeners() {
        FavouritesStore next = new FavouritesStore(store);
        next.contents.set(contents.get());
        next.undoable.addAll(undoable);
        next.ofNobody = ofNobody;
        next.client = client;
        next.keeping = keeping == own ? next.own : keeping;
        return next;
    }

    /** @return the favourites and boards, to be observed */
    ReadOnlyObjectProperty<FavouritesFile> contents() {
        return contents.getReadOnlyProperty();
    }

    /** @return the name of the client whose they are; empty if they are of no client */
    Optional<String> client() {
        return client;
    }

    /** @return invalidated by every change */
    public Observable changes() {
        return contents.getReadOnlyProperty();
    }

    /** @return the ids of a catalogue's favourites */
    public Set<String> ids(String catalogue) {
        return contents.get().favourites().getOrDefault(catalogue, new TreeSet<>());
    }

    /** Adds a product to the favourites, or removes it. */
    public void toggleFavourite(String catalogue, String id) {
        change(now -> {
            Map<String, SortedSet<String>> favourites = new TreeMap<>(now.favourites());
            SortedSet<String> ids = new TreeSet<>(ids(catalogue));
            if (!ids.remove(id)) {
                ids.add(id);
            }
            favourites.put(catalogue, ids);
            return new FavouritesFile(FavouritesFile.FORMAT, favourites, now.boards());
        });
    }

    /** Removes all favourites. */
    public void clearFavourites() {
        change(now -> new FavouritesFile(FavouritesFile.FORMAT, Map.of(), now.boards()));
    }

    /** @return the boards */
    List<Board> boards() {
        return contents.get().boards();
    }

    /**
     * Adds a board.
     *
     * @return its index
     */
    int add(String name) {
        changeBoards(boards -> boards.add(new Board(name, List.of())));
        return boards().size() - 1;
    }

    /** Replaces a board. */
    void set(int index, Board board) {
        changeBoards(boards -> boards.set(index, board));
    }

    /** Removes a board. */
    void remove(int index) {
        changeBoards(boards -> boards.remove(index));
    }

    private void changeBoards(Consumer<List<Board>> change) {
        change(now -> {
            List<Board> boards = new ArrayList<>(now.boards());
            change.accept(boards);
            return new FavouritesFile(FavouritesFile.FORMAT, now.favourites(), boards);
        });
    }

    private void change(UnaryOperator<FavouritesFile> change) {
        FavouritesFile now = contents.get();
        FavouritesFile next = change.apply(now);
        if (!next.equals(now)) {
            undoable.add(now);
            if (undoable.size() > UNDO_LIMIT) {
                undoable.removeFirst();
            }
            replace(next);
        }
    }

    /**
     * Undoes the last change.
     *
     * @return whether there was one
     */
    public boolean undo() {
        if (undoable.isEmpty()) {
            return false;
        }
        replace(undoable.removeLast());
        return true;
    }

    private void replace(FavouritesFile next) {
        contents.set(next);
        keeping.save(next);
    }

    /** Writes what is not written yet and waits until that is done; for the program's end. */
    public void flush() {
        keeping.flush();
        store.flush();
    }

    /** @return an unused name for a board: the first of {@code name 1}, {@code name 2} ... */
    String unusedName(String name) {
        for (int number = 1;; number++) {
            String wanted = name + " " + number;
            if (boards().stream().noneMatch(board -> board.name().equals(wanted))) {
                return wanted;
            }
        }
    }

    /** @return the board at an index, if there is one */
    Optional<Board> board(int index) {
        return index >= 0 && index < boards().size() ? Optional.of(boards().get(index)) : Optional.empty();
    }
}
