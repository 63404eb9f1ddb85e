package lookalike.ui.settings;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.storage.JsonFile;
import lookalike.storage.StorageException;

/** The settings, kept in {@code window.json}. For the window's thread; written in the background. */
public final class SettingsStore {

    private final JsonFile<Settings> file;
    private final Executor background;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.USUAL);
    private final AtomicReference<Settings> unwritten = new AtomicReference<>();

    /**
     * @param folder of the settings
     * @param failed told, on any thread, if something cannot be read or kept
     */
    public SettingsStore(Path folder, Executor background, Consumer<Throwable> failed) {
        this.file = new JsonFile<>(folder.resolve("window.json"), Settings.class);
        this.background = background;
        this.failed = failed;
    }

    /** Reads what was kept. Quick: one small file. */
    public void load() {
        try {
            file.read().ifPresent(settings::set);
        } catch (StorageException problem) {
            failed.accept(problem);
        }
    }

    /** @return what is wanted now */
    public Settings get() {
        return settings.get();
    }

    /** @return the same, to be told of changes */
    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes something and keeps it. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            unwritten.set(next);
            background.execute(this::write);
        }
    }

    /** Writes what is not written yet, at once: for the end, when nothing else runs any more. */
    public synchronized void write() {
        Settings next = unwritten.getAndSet(null);
        if (next == null) {
            return;
        }
        try {
            file.write(next);
        } catch (StorageException problem) {
            failed.accept(problem);
        }
    }
}
