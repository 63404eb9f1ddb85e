package lookalike.service.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lookalike.LookalikeException;

/**
 * Runs one long job at a time: two at once would take just as long together, and must not both write one catalogue's
 * features.
 */
public final class JobQueue {

    /** How often a waiting job checks whether it was cancelled, in milliseconds. */
    private static final long CHECKED_EVERY = 200;

    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Runs the job on this thread once no other runs. A job may run another one inside itself.
     *
     * @param subject of the job, reported while it waits
     * @throws CancellationException if it is cancelled while it waits
     */
    public <T> T run(String subject, JobMonitor monitor, CloseGuard.Use<T> job) throws LookalikeException {
        if (!lock.tryLock()) {
            monitor.stage(JobMonitor.Stage.WAITING, subject);
            await(monitor);
        }
        try {
            return job.use();
        } finally {
            lock.unlock();
        }
    }

    private void await(JobMonitor monitor) {
        try {
            while (!lock.tryLock(CHECKED_EVERY, TimeUnit.MILLISECONDS)) {
                monitor.reachedOrCancel(0, -1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }
}
