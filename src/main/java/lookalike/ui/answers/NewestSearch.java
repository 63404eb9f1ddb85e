package lookalike.ui.answers;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Runs searches; the newest replaces a running one. For the window's thread. */
public final class NewestSearch {

    /** A faster search shows no grey tiles, which would only flicker. */
    private static final Duration PATIENCE = Duration.millis(150);

    private final Executor background;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable SearchTask running;

    /** @param background runs them */
    public NewestSearch(Executor background) {
        this.background = background;
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
            patience.stop();
            found.accept(task.getValue());
        });
        task.setOnFailed(_ -> {
            patience.stop();
            failed.accept(task.getException());
        });
        running = task;
        background.execute(task);
    }

    /** @return whether results are still being searched for */
    public boolean isRunning() {
        return running != null && (running.isRunning() || running.getState() == Worker.State.READY);
    }

    /** Stops a running search, of which nothing is heard any more. */
    public void stop() {
        patience.stop();
        cancel();
    }

    private void cancel() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
