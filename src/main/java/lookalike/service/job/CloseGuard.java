package lookalike.service.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lookalike.LookalikeException;

/**
 * Lets many threads use a resource at once until it is closed, and closes it only when all of them are done: native
 * memory must not be released while a thread reads it.
 */
public final class CloseGuard {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** A use of the resource. */
    @FunctionalInterface
    public interface Use<T> {
        T use() throws LookalikeException;
    }

    /** @throws CancellationException if the resource is closed, so that the result is no longer wanted */
    public <T> T use(Use<T> use) throws LookalikeException {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new CancellationException("closed");
            }
            return use.use();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for every use to end, then closes the resource, once. */
    public void close(Runnable release) {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                release.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
