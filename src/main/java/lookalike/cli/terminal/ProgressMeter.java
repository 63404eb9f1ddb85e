package lookalike.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import lookalike.Progress;
import lookalike.cli.output.CellText;

/**
 * Shows progress on standard error: one line written over and over in a terminal, a line every few seconds elsewhere.
 * Closing it takes the line away. Safe for use by several threads.
 */
public final class ProgressMeter implements Progress, AutoCloseable {

    private static final Duration REWRITTEN_EVERY = Duration.ofMillis(100);
    private static final Duration PRINTED_EVERY = Duration.ofSeconds(5);

    /** One place short of the usual terminal: a line that wraps could not be written over. */
    private static final int LONGEST_LINE = 79;

    private final PrintStream err;
    private final boolean rewrites;
    private final Interruption interruption;
    private final LongSupplier nanoTime;
    private final ProgressLine line;
    private String stage;
    private boolean started;
    private long first;
    private long start;
    private long shown;
    private int width;

    /**
     * @param terminal decides between the two ways
     * @param interruption asked whether to go on
     * @param nanoTime the clock, as {@link System#nanoTime}
     * @param stage what is being done, put before the numbers
     * @param line puts the numbers into words
     */
    public ProgressMeter(PrintStream err, Terminal terminal, Interruption interruption, LongSupplier nanoTime, String stage,
            ProgressLine line) {
        this.err = err;
        this.rewrites = terminal.rewrites();
        this.interruption = interruption;
        this.nanoTime = nanoTime;
        this.stage = stage;
        this.line = line;
    }

    /** Begins another stage of the work, which counts anew. */
    public synchronized void stage(String name) {
        stage = name;
        started = false;
        if (rewrites) {
            rewrite(name);
        } else {
            err.print(name + "\n");
        }
    }

    @Override
    public synchronized boolean reached(long done, long total) {
        long now = nanoTime.getAsLong();
        if (!started) {
            started = true;
            first = done;
            start = now;
            shown = now;
            if (rewrites) {
                show(done, total, Duration.ZERO);
            }
        } else if (now - shown >= (rewrites ? REWRITTEN_EVERY : PRINTED_EVERY).toNanos()) {
            shown = now;
            show(done, total, Duration.ofNanos(now - start));
        }
        return !interruption.requested();
    }

    private void show(long done, long total, Duration elapsed) {
        String text = stage + ": " + line.text(done, total, first, elapsed);
        if (rewrites) {
            rewrite(text);
        } else {
            err.print(text + "\n");
        }
    }

    private void rewrite(String text) {
        String fitting = CellText.cut(text, LONGEST_LINE);
        err.print("\r" + CellText.padded(fitting, width, false));
        err.flush();
        width = CellText.width(fitting);
    }

    @Override
    public synchronized void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
