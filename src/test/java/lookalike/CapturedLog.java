package lookalike;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Captures the log of one class or library while this is open and keeps it from the console, for tests that provoke a
 * problem and assert its log.
 */
public final class CapturedLog implements AutoCloseable {

    private final List<LogRecord> entries = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final boolean usedParents;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            entries.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private CapturedLog(Logger logger) {
        this.logger = logger;
        this.usedParents = logger.getUseParentHandlers();
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    /** Captures what a class logs. */
    public static CapturedLog of(Class<?> source) {
        return of(source.getName());
    }

    /** @param name of a class, a package or a library's logger; those below it are captured as well */
    public static CapturedLog of(String name) {
        return new CapturedLog(Logger.getLogger(name));
    }

    /** @return what has been logged so far, the first first */
    public List<LogRecord> entries() {
        return List.copyOf(entries);
    }

    /** @return the exceptions that were logged, the first first */
    public List<Throwable> thrown() {
        return entries.stream().map(LogRecord::getThrown).filter(problem -> problem != null).toList();
    }

    @Override
    public void close() {
        logger.setUseParentHandlers(usedParents);
        logger.removeHandler(handler);
    }
}
