package lookalike.cluster.task;

import lookalike.Progress;
import org.apache.spark.TaskContext;

/**
 * Goes on until Spark wants the task to stop, whichever thread asks.
 *
 * @param task that began the work
 */
public record TaskProgress(TaskContext task) implements Progress {

    /** @return the progress of the task that runs on this thread */
    public static TaskProgress ofThisTask() {
        return new TaskProgress(TaskContext.get());
    }

    @Override
    public boolean reached(long done, long total) {
        return !task.isInterrupted();
    }
}
