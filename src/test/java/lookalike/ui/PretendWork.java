package lookalike.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import lookalike.service.job.JobMonitor;

/** Long work on a fake catalogue, which can be held in the middle. */
final class PretendWork {

    private CountDownLatch working = new CountDownLatch(0);

    /** Stops in the middle until the latch is down. */
    void holdUntil(CountDownLatch latch) {
        working = latch;
    }

    /** Indexes a catalogue, until the monitor stops it. */
    void index(String name, JobMonitor monitor) {
        monitor.stage(JobMonitor.Stage.INDEXING, name);
        for (int done = 0; done <= 240; done += 40) {
            if (done == 120) {
                await(working);
            }
            if (!monitor.reached(done, 240)) {
                throw new CancellationException();
            }
        }
    }

    /** Waits until the latch is down or the thread is interrupted. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
