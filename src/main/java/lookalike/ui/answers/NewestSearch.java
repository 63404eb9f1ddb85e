package lookalike.ui.answers;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.util.Duration;
import lookalike.ui.preparation.QuietMoment;
import org.jspecify.annotations.Nullable;

/** Runs searches; the newest replaces a running one. For the window's thread. */
public final class NewestSearch {

    /** A faster search shows no grey tiles, which would only flicker. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Executor background;
    private final QuietMoment quiet;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable SearchTask running;

    /**
     * @param background runs them
     * @param quiet told when they run
     */
    public NewestSearch(Executor background, QuietMoment quiet) {
        this.background = background;
        this.quiet = quiet;
    }

    /** @param late called if no search has ended in a moment's time, even if none can begin yet */
    public void await(Runnable late) {
        patience.setOnFinished(_ -> late.run());
        patience.playFromStart();
    }

    /**
     * Stops a running search and begins another.
     *
     * @param found gets its results
     * @param failed gets the problem instead
     */
    public void run(SearchTask task, Consumer<SearchTask.Found> found, Consumer<Throwable> failed) {
        cancel();
        task.setOnSucceeded(_ -> {
            ended();
            found.accept(task.getValue());
        });
        task.setOnFailed(_ -> {
            ended();
            failed.accept(task.getException());
        });
        running = task;
        quiet.disturbed();
        background.execute(task);
    }

    /** @return whether results are still being searched for */
    public boolean isRunning() {
        return running != null && (running.isRunning() || running.getState() == Worker.State.READY);
    }

    /** Stops a running search, of which nothing is heard any more. */
    public void stop() {
        ended();
        cancel();
    }

    private void ended() {
        patience.stop();
        quiet.calm();
    }

    private void cancel() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
