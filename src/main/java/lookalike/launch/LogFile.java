package lookalike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The log: warnings and errors of the program and of every library, in a file that starts over when it grows large
 * and is made only when there is something to write. Nothing is written to the terminal. If the file cannot be
 * written, there is no log; the program works without one.
 */
final class LogFile extends Handler {

    private static final int LARGE = 1 << 20;

    private @Nullable Path place;
    private @Nullable FileHandler file;

    /** Makes this the only log of the JVM, replacing its console log. */
    static LogFile install() {
        LogManager.getLogManager().reset();
        LogFile log = new LogFile();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(log);
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> root.log(Level.SEVERE,
                "a mistake of the program, in thread " + thread.getName(), problem));
        return log;
    }

    /** Sets the log's file; before, nothing is logged. */
    synchronized void keepAt(Path log) {
        place = log;
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (file == null && place != null) {
            open(place);
        }
        if (file != null) {
            file.publish(entry);
        }
    }

    private void open(Path log) {
        try {
            Files.createDirectories(Objects.requireNonNull(log.toAbsolutePath().getParent()));
            // In the handler's patterns a percent sign begins a code, and two of them stand for one.
            FileHandler opened = new FileHandler(log.toString().replace("%", "%%"), LARGE, 1, true);
            opened.setFormatter(new SimpleFormatter());
            file = opened;
        } catch (IOException _) {
            place = null;
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
