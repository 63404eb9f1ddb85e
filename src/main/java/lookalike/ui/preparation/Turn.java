package lookalike.ui.preparation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lookalike.LookalikeException;

/**
 * One long work at a time: two at once would take as long together, and must not write one catalogue's features both.
 */
final class Turn {

    /** How often somebody who waits looks whether anybody still wants the result. */
    private static final long LOOK = 200;

    private final ReentrantLock lock = new ReentrantLock(true);

    /**
     * Does the work when it is its turn.
     *
     * @param subject what waits, for people
     * @throws CancellationException if nobody wants it any more while it waits
     */
    <T> T take(String subject, Watcher watcher, Gate.Use<T> work) throws LookalikeException {
        if (!lock.tryLock()) {
            watcher.stage(Watcher.Stage.WAITING, subject);
            await(watcher);
        }
        try {
            return work.use();
        } finally {
            lock.unlock();
        }
    }

    private void await(Watcher watcher) {
        try {
            while (!lock.tryLock(LOOK, TimeUnit.MILLISECONDS)) {
                watcher.reachedOrCancel(0, -1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting");
        }
    }
}
