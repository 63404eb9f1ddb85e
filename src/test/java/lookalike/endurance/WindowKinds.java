package lookalike.endurance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lookalike.LookalikeException;
import lookalike.features.NetworkChoice;
import lookalike.ui.boards.FavouritesStore;
import lookalike.ui.settings.SettingsStore;

/** What the window reads before it is shown: settings, and favourites with boards. */
final class WindowKinds {

    static final String SETTINGS = """
            {"theme": "DARK", "language": "de", "results": 8, "engine": "onnx", "keepsRecent": true,
             "recent": ["/photos/a.jpg", "/photos/b.jpg"], "catalogue": "spring", "filters": ["price<=50", "a=b|c"],
             "place": {"x": 10.0, "y": 20.5, "width": 800.0, "height": 600.0, "maximised": false},
             "ranking": {"colour": 0.5, "variety": 0.2, "pin": true}, "client": "ac54eb5737c75a44e78f46d59705eb88",
             "folders": {"photo": "/photos", "board": "/boards"}}
            """;
    static final String KEPT = """
            {"format": 1, "favourites": {"spring": ["1", "2"], "summer": ["3"]},
             "boards": [{"name": "Board 1", "items": [{"catalogue": "spring", "id": "1", "note": "n", "quantity": 2}]},
                        {"name": "Board 2", "items": []}]}
            """;

    private WindowKinds() {}

    static List<Kind> all() {
        return List.of(new Kind("window.json", List.of(bytes(SETTINGS)), (runs, damaged) -> {
            Path folder = folder(runs, "window.json", damaged);
            SettingsStore store = new SettingsStore(folder, Runnable::run, problem -> told(runs, problem));
            store.load();
            store.get().filter();
            store.get().network(NetworkChoice.FREE);
            store.change(settings -> settings.with(3).withFolder("photo", "/x").withRecentPhoto("/y.jpg"));
            store.flush();
        }), new Kind("kept.json", List.of(bytes(KEPT)), (runs, damaged) -> {
            Path folder = folder(runs, "kept.json", damaged);
            FavouritesStore store = new FavouritesStore(folder, Runnable::run, problem -> told(runs, problem));
            store.load();
            store.toggleFavourite("spring", "1");
            store.toggleFavourite("autumn", "7");
            store.undo();
            store.flush();
        }));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path folder(CheckedRuns runs, String name, byte[] damaged) throws IOException {
        Path folder = Files.createDirectories(runs.bench().home().resolve("settings"));
        Files.write(folder.resolve(name), damaged);
        return folder;
    }

    /** The window words problems that are facts; anything else would be a mistake. */
    private static void told(CheckedRuns runs, Throwable problem) {
        runs.check(problem instanceof LookalikeException, () -> "told of " + problem);
    }
}
