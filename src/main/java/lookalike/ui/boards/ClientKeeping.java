package lookalike.ui.boards;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.service.taste.ClientService;
import lookalike.taste.client.ClientException;
import lookalike.taste.client.ClientProfile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps favourites and boards in a client's profile; what else is in it, and what another program has added to them
 * meanwhile, stays as it is.
 */
public final class ClientKeeping implements FavouritesStore.Keeping {

    private final ClientService clients;
    private final String id;
    /** As they were read or written last. */
    private FavouritesFile own;
    private final Executor background;
    private final Consumer<Throwable> failed;
    private final AtomicReference<@Nullable FavouritesFile> unsaved = new AtomicReference<>();

    /**
     * @param client as they are now in their file
     * @param background runs the writing
     * @param failed told, on any thread, if the client cannot be written
     */
    public ClientKeeping(ClientService clients, ClientProfile client, Executor background,
            Consumer<Throwable> failed) {
        this.clients = clients;
        this.id = client.id();
        this.own = FavouritesFile.of(client);
        this.background = background;
        this.failed = failed;
    }

    @Override
    public void save(FavouritesFile contents) {
        unsaved.set(contents);
        background.execute(this::flush);
    }

    @Override
    public synchronized void flush() {
        FavouritesFile contents = unsaved.getAndSet(null);
        if (contents == null) {
            return;
        }
        try {
            clients.change(id, now -> {
                FavouritesFile merged = FavouritesMerge.merge(own, contents, FavouritesFile.of(now));
                return now.with(merged.favourites(), merged.boards());
            });
            own = contents;
        } catch (ClientException.Unknown _) {
            // Removed meanwhile, with everything.
            unsaved.set(null);
        } catch (LookalikeException problem) {
            failed.accept(problem);
        }
    }
}
