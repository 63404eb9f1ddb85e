package lookalike.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lookalike.LookalikeException;
import lookalike.cli.context.WindowOpener;
import lookalike.features.NetworkChoice;
import lookalike.service.Services;
import lookalike.storage.StorageException;
import lookalike.ui.LookalikeWindow;
import lookalike.ui.WindowParts;

/** Starts JavaFX, shows the window and waits until it has been closed. */
final class ProgramWindow implements WindowOpener {

    /** Seconds until the program ends even if some work has not stopped. */
    private static final long PATIENCE = 15;

    private final AppPaths places;

    ProgramWindow(AppPaths places) {
        this.places = places;
    }

    @Override
    public void open(Services services, NetworkChoice network, List<Path> photos) throws LookalikeException {
        Path folder = services.home().settings();
        Optional<SingleInstance> only = SingleInstance.claim(folder);
        if (only.isEmpty()) {
            SingleInstance.send(folder, photos);
            return;
        }
        try (SingleInstance claimed = only.get()) {
            open(services, network, photos, claimed);
        } catch (IOException problem) {
            throw new StorageException.NotWritable(folder, problem);
        }
    }

    private void open(Services services, NetworkChoice network, List<Path> photos, SingleInstance only)
            throws LaunchException {
        WindowParts parts = new WindowParts(services, network, places.sample(), places.examples(),
                new Browser(places.surroundings().family()));
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try {
            Platform.startup(() -> show(parts, photos, only, closed));
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

    private static void show(WindowParts parts, List<Path> photos, SingleInstance only,
            CompletableFuture<Void> closed) {
        try {
            WindowClass.set();
            Stage stage = new Stage();
            LookalikeWindow window = new LookalikeWindow(parts);
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> {
                var _ = window.closed().completeOnTimeout(null, PATIENCE, TimeUnit.SECONDS)
                        .thenRun(() -> closed.complete(null));
            });
            if (Boolean.getBoolean(StartupProbe.PROPERTY)) {
                new StartupProbe(stage, window).begin();
            }
            window.show(stage);
            if (!photos.isEmpty()) {
                window.show(photos);
            }
            only.listen(others -> Platform.runLater(() -> window.show(others)));
        } catch (RuntimeException | Error problem) {
            closed.completeExceptionally(problem);
        }
    }
}
