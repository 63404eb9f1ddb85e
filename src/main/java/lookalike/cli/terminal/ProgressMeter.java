package lookalike.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import lookalike.Fact;
import lookalike.Notice;
import lookalike.cli.text.CommandLineMessages;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.RateEstimator;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on standard error: in a terminal one line that is overwritten, elsewhere a line every few seconds.
 * Closing it removes the line. From the first stage on Ctrl-C stops the job in good order; a job without stages cannot
 * be asked to stop and ends at once. Safe for use by several threads.
 */
public final class ProgressMeter implements JobMonitor, AutoCloseable {

    private static final Duration MEASURED_EVERY = Duration.ofMillis(100);
    private static final Duration PRINTED_EVERY = Duration.ofSeconds(5);
    /** One column less than a standard terminal's: a line that wraps could not be overwritten. */
    private static final int LONGEST_LINE = 79;

    private final PrintStream err;
    private final boolean rewrites;
    private final Interruption interruption;
    private final LongSupplier nanoTime;
    private StageText stage = new StageText("", "");
    private @Nullable RateEstimator estimator;
    private long measured;
    private long shown;
    private int width;

    /**
     * @param terminal decides between the two ways
     * @param interruption asked whether to go on
     * @param nanoTime the clock, as {@link System#nanoTime}
     */
    public ProgressMeter(PrintStream err, Terminal terminal, Interruption interruption, LongSupplier nanoTime) {
        this.err = err;
        this.rewrites = terminal.rewrites();
        this.interruption = interruption;
        this.nanoTime = nanoTime;
    }

    /** {@inheritDoc} The stages of getting the model are shown at once, as they may report no progress. */
    @Override
    public synchronized void stage(Stage next, String subject) {
        interruption.watch();
        stage = StageText.of(next, subject);
        estimator = null;
        if (next == Stage.MODEL && rewrites) {
            rewrite(stage.title());
        } else if (next == Stage.MODEL) {
            err.print(stage.title() + "\n");
        }
    }

    @Override
    public synchronized void model(Fact step) {
        stage(Stage.MODEL, CommandLineMessages.sentence(step));
    }

    @Override
    public synchronized void notice(Notice notice) {
        close();
        err.print(CommandLineMessages.sentence(notice) + "\n");
    }

    @Override
    public synchronized boolean reached(long done, long total) {
        long now = nanoTime.getAsLong();
        if (estimator == null) {
            estimator = new RateEstimator(nanoTime);
            RateEstimator.Reading rate = estimator.reached(done, total);
            measured = now;
            shown = now;
            if (rewrites) {
                show(done, total, rate);
            }
        } else if (now - measured >= MEASURED_EVERY.toNanos()) {
            RateEstimator.Reading rate = estimator.reached(done, total);
            measured = now;
            if (rewrites || now - shown >= PRINTED_EVERY.toNanos()) {
                shown = now;
                show(done, total, rate);
            }
        }
        return !interruption.requested();
    }

    private void show(long done, long total, RateEstimator.Reading rate) {
        String text = stage.title() + ": " + new ProgressLine(stage.unit()).text(done, total, rate);
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
