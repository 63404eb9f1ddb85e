package lookalike.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import lookalike.ui.LookalikeWindow;

/**
 * Starts the program for the installer: ends by itself once a photo has been answered, and prints the time since the
 * process began. Used to train and to measure the installed program; requested with
 * {@code -Dlookalike.rehearsal=true}.
 */
record StartupProbe(Stage stage, LookalikeWindow window) {

    static final String PROPERTY = "lookalike.rehearsal";

    void begin() {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> Platform.runLater(() -> tell("window")));
        window.onFirstAnswer(() -> {
            tell("results");
            Platform.runLater(stage::close);
        });
    }

    private static void tell(String what) {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        // System.err is silent in this program.
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.US_ASCII).println("rehearsal: "
                + what + " after " + Duration.between(start, Instant.now()).toMillis() + " ms");
    }
}
