package lookalike.ui.preparation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import lookalike.LookalikeException;

/**
 * Lets many use something at once until it is shut, which waits for those inside: native memory must not be given back
 * under a thread that reads it.
 */
final class Gate {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    /** Something done inside. */
    @FunctionalInterface
    interface Use<T> {
        T use() throws LookalikeException;
    }

    /** @throws CancellationException if it is shut: whoever comes now asks for something nobody wants any more */
    <T> T through(Use<T> use) throws LookalikeException {
        lock.readLock().lock();
        try {
            if (shut) {
                throw new CancellationException("shut");
            }
            return use.use();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for those inside, then lets go once. */
    void shut(Runnable letGo) {
        lock.writeLock().lock();
        try {
            if (!shut) {
                shut = true;
                letGo.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
