package lookalike.launch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lookalike.cli.Rooms;
import lookalike.cli.Window;
import lookalike.features.NetworkChoice;
import lookalike.ui.LookalikeWindow;
import lookalike.ui.WindowParts;

/** Starts JavaFX, shows the window and waits until it has been closed. */
final class ProgramWindow implements Window {

    private final Places places;
    private final String version;

    ProgramWindow(Places places, String version) {
        this.places = places;
        this.version = version;
    }

    @Override
    public void open(Rooms rooms, NetworkChoice network) throws LaunchException {
        WindowParts parts = new WindowParts(rooms.home(), rooms.shelf(), rooms.model(), places.sample(),
                places.examples(), new Browser(places.surroundings().family()), network, version);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try {
            Platform.startup(() -> show(parts, closed));
        } catch (UnsupportedOperationException noScreen) {
            throw new LaunchException.NoScreen(noScreen);
        }
        try {
            closed.join();
        } catch (CompletionException problem) {
            throw new IllegalStateException("the window did not open", problem.getCause());
        } finally {
            Platform.exit();
        }
    }

    private static void show(WindowParts parts, CompletableFuture<Void> closed) {
        try {
            Stage stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.complete(null));
            new LookalikeWindow(parts).show(stage);
        } catch (RuntimeException | Error problem) {
            closed.completeExceptionally(problem);
        }
    }
}
