package lookalike.ui.preparation;

import java.util.Locale;
import javafx.application.Platform;
import javafx.concurrent.Task;
import lookalike.Fact;
import lookalike.LookalikeException;
import lookalike.Notice;
import lookalike.service.job.JobMonitor;
import lookalike.service.job.RateEstimator;
import lookalike.ui.status.Notices;
import lookalike.ui.status.Pausable;
import lookalike.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/** A long task whose message gives its stage, its speed and the time left. */
public final class WorkTask<T> extends Task<T> implements JobMonitor, Pausable {

    /** How often paused work checks whether it was cancelled, in milliseconds. */
    private static final long CHECKED_EVERY = 200;

    private final Work<T> work;
    private final Messages words;
    private final Notices notices;
    private volatile Stage stage = Stage.READING;
    private volatile String subject = "";
    private volatile RateEstimator rate = new RateEstimator(System::nanoTime);
    private boolean paused;

    /** A job that takes long. */
    @FunctionalInterface
    public interface Work<T> {
        @Nullable
        T run(JobMonitor monitor) throws LookalikeException;
    }

    /** @param notices shows what the user should know although the work goes on */
    public WorkTask(Work<T> work, Messages words, Notices notices) {
        this.work = work;
        this.words = words;
        this.notices = notices;
    }

    @Override
    protected @Nullable T call() throws LookalikeException {
        return work.run(this);
    }

    @Override
    public synchronized void stage(Stage entered, String about) {
        stage = entered;
        subject = about;
        rate = new RateEstimator(System::nanoTime);
        updateProgress(-1, 1);
        updateMessage(words.of(key("begun"), about));
    }

    @Override
    public synchronized void model(Fact entered) {
        stage(Stage.MODEL, words.fact(entered));
    }

    @Override
    public void notice(Notice notice) {
        Platform.runLater(() -> notices.say(words.told(notice)));
    }

    @Override
    public synchronized void pause(boolean wanted) {
        paused = wanted;
        notifyAll();
    }

    @Override
    public synchronized boolean isPaused() {
        return paused;
    }

    private void rest() {
        if (!paused) {
            return;
        }
        try {
            while (paused && !isCancelled()) {
                wait(CHECKED_EVERY);
            }
            // The speed before a pause says nothing about the speed after it.
            rate = new RateEstimator(System::nanoTime);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean reached(long done, long total) {
        rest();
        updateProgress(total < 0 ? -1 : done, Math.max(1, total));
        if (stage != Stage.MODEL && done > 0) {
            updateMessage(counted(done, total));
        }
        return !isCancelled();
    }

    private String counted(long done, long total) {
        RateEstimator.Reading reading = rate.reached(done, total);
        if (total < 0) {
            return words.of(key("counted"), subject, done);
        }
        return reading.perSecond() < 1 || reading.secondsLeft().isEmpty()
                ? words.of(key("reached"), subject, done, total)
                : words.of(key("paced"), subject, done, total, Math.round(reading.perSecond()),
                        words.duration(reading.secondsLeft().getAsLong()));
    }

    private String key(String what) {
        return "work." + stage.name().toLowerCase(Locale.ROOT) + "." + what;
    }
}
