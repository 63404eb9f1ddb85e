package lookalike.storage;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value kept in a {@link JsonFile}: read once at the start, written whole in the background after each change. If
 * several changes wait to be written, they are written together. What another program has stored meanwhile stays: the
 * own changes are made to the value that is in the file then, under a lock. A file that cannot be read is never
 * overwritten: either it has been set aside, or nothing is written at all. Safe for use by several threads.
 *
 * @param <T> a record
 */
public final class JsonStore<T> {

    private final JsonFile<T> file;
    private final ThreeWayMerge<T> merge;
    private final Executor background;
    private final Consumer<? super StorageException> failed;
    private final AtomicReference<@Nullable T> unsaved = new AtomicReference<>();
    private volatile boolean writable = true;
    /** The value as this program has read or written it last; without what others changed since. */
    private T own;

    /**
     * @param nothing the value of a file that does not exist
     * @param merge makes own changes to what others have stored
     * @param background runs the writing
     * @param failed told, on any thread, if the file cannot be read or written
     */
    public JsonStore(JsonFile<T> file, T nothing, ThreeWayMerge<T> merge, Executor background,
            Consumer<? super StorageException> failed) {
        this.file = file;
        this.own = nothing;
        this.merge = merge;
        this.background = background;
        this.failed = failed;
    }

    /** @return the value in the file; empty if there is no file or it cannot be read */
    public synchronized Optional<T> load() {
        try {
            Optional<T> stored = file.read();
            if (stored.isPresent()) {
                own = stored.get();
            }
            return stored;
        } catch (StorageException problem) {
            writable = problem instanceof StorageException.SetAside;
            failed.accept(problem);
            return Optional.empty();
        }
    }

    /** Writes a value in the background. */
    public void save(T value) {
        unsaved.set(value);
        background.execute(this::flush);
    }

    /**
     * Writes what is not written yet and waits until that is done: for the program's end, when no background thread
     * runs any more.
     */
    public synchronized void flush() {
        T value = unsaved.getAndSet(null);
        if (value == null || !writable) {
            return;
        }
        try (WriteLock _ = file.lock()) {
            Optional<T> now = stored();
            file.write(now.isPresent() ? merge.merge(own, value, now.get()) : value);
            own = value;
        } catch (StorageException problem) {
            failed.accept(problem);
        }
    }

    private Optional<T> stored() throws StorageException {
        try {
            return file.read();
        } catch (StorageException.SetAside aside) {
            failed.accept(aside);
            return Optional.empty();
        }
    }
}
