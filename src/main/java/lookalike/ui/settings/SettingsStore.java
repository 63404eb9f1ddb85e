package lookalike.ui.settings;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lookalike.storage.JsonFile;
import lookalike.storage.JsonStore;

/** The settings, stored in {@code window.json}. For the window's thread; written in the background. */
public final class SettingsStore {

    private final JsonStore<Settings> store;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULTS);

    /**
     * @param folder of the settings
     * @param background runs the writing
     * @param failed told, on any thread, if the settings cannot be read or written
     */
    public SettingsStore(Path folder, Executor background, Consumer<Throwable> failed) {
        this.store = new JsonStore<>(new JsonFile<>(folder.resolve("window.json"), Settings.class), Settings.DEFAULTS,
                Settings::merged, background, failed);
    }

    /** Reads the file. Fast enough for the window's thread, as it is one small file. */
    public void load() {
        store.load().ifPresent(settings::set);
    }

    /** @return the current settings */
    public Settings get() {
        return settings.get();
    }

    /** @return the current settings, to be observed */
    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** Changes the settings and stores them. */
    public void change(UnaryOperator<Settings> change) {
        Settings next = change.apply(settings.get());
        if (!next.equals(settings.get())) {
            settings.set(next);
            store.save(next);
        }
    }

    /** Writes what is not written yet and waits until that is done; for the program's end. */
    public void flush() {
        store.flush();
    }
}
