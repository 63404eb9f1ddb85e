package lookalike.ui.clients;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.service.taste.ClientService;
import lookalike.taste.client.ClientProfile;
import lookalike.ui.boards.ClientKeeping;
import lookalike.ui.boards.FavouritesStore;

/**
 * The clients, and the current one, whose hearts and boards the window shows. For the window's thread; files are read
 * and written in the background.
 */
public final class ClientModel {

    private final ClientService clients;
    private final FavouritesStore favourites;
    private final Executor background;
    private final Consumer<? super Notice> told;
    private final Consumer<Throwable> failed;
    private final ObservableList<ClientProfile> all = FXCollections.observableArrayList();
    /** Kept here, as it knows the list weakly, and its listeners would be lost with it. */
    private final ObservableList<ClientProfile> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<ClientProfile>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param favourites shows those of the current client
     * @param told of clients that are passed over, on any thread
     * @param failed told what went wrong, on any thread
     */
    public ClientModel(ClientService clients, FavouritesStore favourites, Executor background,
            Consumer<? super Notice> told, Consumer<Throwable> failed) {
        this.clients = clients;
        this.favourites = favourites;
        this.background = background;
        this.told = told;
        this.failed = failed;
    }

    /** @return every client, by name */
    public ObservableList<ClientProfile> all() {
        return shown;
    }

    /** @return the current client, empty for none, as last read or written */
    public ReadOnlyObjectProperty<Optional<ClientProfile>> current() {
        return current.getReadOnlyProperty();
    }

    /** Takes over the state of a model whose view is gone. */
    public void takeOver(ClientModel old) {
        all.setAll(old.all);
        current.set(old.current.get());
    }

    /** Reads the clients again. */
    public void load() {
        run(() -> clients.list(told), all::setAll);
    }

    /** Makes a client the current one. */
    public void choose(String id) {
        run(() -> {
            // What was just changed of the same client may not be written yet.
            favourites.flush();
            return clients.find(id);
        }, found -> found.ifPresentOrElse(this::show, this::load));
    }

    /** Goes on without a client. */
    public void chooseNobody() {
        favourites.showOwn();
        current.set(Optional.empty());
    }

    private void show(ClientProfile client) {
        favourites.show(client, new ClientKeeping(clients, client, background, failed));
        current.set(Optional.of(client));
    }

    /**
     * Makes a client, and the current one.
     *
     * @param done called once there is one
     */
    public void add(String name, Runnable done) {
        run(() -> clients.add(name), made -> added(made, done));
    }

    private void added(ClientProfile made, Runnable done) {
        show(made);
        load();
        done.run();
    }

    /** Makes a client of an exported one, and the current one. */
    public void importFrom(Path file, Runnable done) {
        run(() -> clients.importFrom(file, Optional.empty()), made -> added(made, done));
    }

    /** Gives the current client another name. */
    public void rename(String name) {
        current.get().ifPresent(client -> run(() -> clients.rename(client.id(), name), this::changed));
    }

    /** Changes the current client as stored. */
    public void change(UnaryOperator<ClientProfile> change) {
        current.get().ifPresent(client -> run(() -> clients.change(client.id(), change), this::changed));
    }

    /** Notes something in the current client's file that no view shows. */
    void note(UnaryOperator<ClientProfile> change) {
        current.get().ifPresent(client -> run(() -> clients.change(client.id(), change), _ -> {}));
    }

    /**
     * Reads the current client again, with the last hearts and boards.
     *
     * @param done told the client
     */
    void refresh(Consumer<ClientProfile> done) {
        current.get().ifPresent(client -> run(() -> {
            favourites.flush();
            return clients.find(client.id());
        }, found -> found.ifPresentOrElse(done, this::load)));
    }

    private void changed(ClientProfile client) {
        if (current.get().filter(now -> now.id().equals(client.id())).isPresent()) {
            current.set(Optional.of(client));
        }
        load();
    }

    /**
     * Removes the current client wholly.
     *
     * @param done called afterwards
     */
    public void remove(Runnable done) {
        current.get().ifPresent(client -> {
            chooseNobody();
            run(() -> {
                clients.remove(client.id());
                return clients.list(told);
            }, left -> {
                all.setAll(left);
                done.run();
            });
        });
    }

    /**
     * Does something in the background.
     *
     * @param done told the result, on the window's thread
     */
    <T> void run(Work<T> work, Consumer<T> done) {
        Task<T> task = new Task<>() {
            @Override
            protected T call() throws LookalikeException {
                return work.run();
            }
        };
        task.setOnSucceeded(_ -> done.accept(task.getValue()));
        task.setOnFailed(_ -> failed.accept(task.getException()));
        background.execute(task);
    }

    /** Something that reads or writes files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws LookalikeException;
    }
}
