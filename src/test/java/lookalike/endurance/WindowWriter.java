package lookalike.endurance;

import java.nio.file.Path;
import java.util.function.Consumer;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.settings.SettingsStore;

/** Writes what the window writes, settings and favourites, by the window's own classes. */
final class WindowWriter {

    /** Stands where a command's name stands. */
    static final String NAME = "window";

    private WindowWriter() {}

    public static void main(String[] arguments) {
        boolean[] failed = new boolean[1];
        run(Path.of(arguments[0]), problem -> {
            System.err.println(problem.getClass().getSimpleName());
            failed[0] = true;
        });
        System.exit(failed[0] ? 1 : 0);
    }

    static void run(Path home, Consumer<Throwable> failed) {
        SettingsStore settings = new SettingsStore(home.resolve("settings"), Runnable::run, failed);
        settings.load();
        settings.change(now -> now.with(7).withRecentPhoto("/photos/new.jpg"));
        settings.flush();
        FavouritesStore favourites = new FavouritesStore(home.resolve("settings"), Runnable::run, failed);
        favourites.load();
        if (!favourites.ids(Bench.CATALOGUE).contains("5")) {
            favourites.toggleFavourite(Bench.CATALOGUE, "5");
        }
        favourites.flush();
    }
}
