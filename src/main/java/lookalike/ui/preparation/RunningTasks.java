package lookalike.ui.preparation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import lookalike.ui.status.Notices;
import lookalike.ui.text.Messages;

/** Tasks in the background, whose results are delivered until it is closed. For the window's thread. */
final class RunningTasks {

    private final Executor background;
    private final Messages words;
    private final Notices notices;
    private final Consumer<Task<?>> cancelled;
    private final Set<Task<?>> running = new HashSet<>();
    private boolean closed;

    /** @param cancelled told each task that was cancelled */
    RunningTasks(Executor background, Messages words, Notices notices, Consumer<Task<?>> cancelled) {
        this.background = background;
        this.words = words;
        this.notices = notices;
        this.cancelled = cancelled;
    }

    /** @return a task for {@link #run} */
    <T> WorkTask<T> task(WorkTask.Work<T> work) {
        return new WorkTask<>(work, words, notices);
    }

    /**
     * Runs a task.
     *
     * @param then gets its result
     * @param failed gets its problem instead
     */
    <T> void run(WorkTask<T> task, Consumer<T> then, Consumer<Throwable> failed) {
        task.setOnSucceeded(_ -> finish(task, () -> then.accept(task.getValue())));
        task.setOnFailed(_ -> finish(task, () -> failed.accept(task.getException())));
        task.setOnCancelled(_ -> finish(task, () -> cancelled.accept(task)));
        running.add(task);
        background.execute(task);
    }

    private void finish(Task<?> task, Runnable then) {
        running.remove(task);
        if (!closed) {
            then.run();
        }
    }

    void cancelAll() {
        List.copyOf(running).forEach(task -> task.cancel(false));
    }

    /** Cancels every task; no results are delivered from now on. */
    void close() {
        closed = true;
        cancelAll();
    }

    /** @return whether there is work */
    boolean isBusy() {
        return !running.isEmpty();
    }

    boolean isClosed() {
        return closed;
    }
}
