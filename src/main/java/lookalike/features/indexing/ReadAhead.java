package lookalike.features.indexing;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.FutureResult;
import lookalike.LookalikeException;

/**
 * Reads and decodes pictures on all processors while their order is kept, and no more of them ahead than the network
 * needs to be busy: each may take megabytes. For one thread.
 *
 * @param <A> what is read
 * @param <B> what becomes of it
 */
final class ReadAhead<A, B> implements AutoCloseable {

    /** Reads one picture, on one of several threads. */
    @FunctionalInterface
    interface Reader<A, B> {
        B read(A picture) throws LookalikeException;
    }

    private static final int SPARE = 8;

    private final Iterator<A> pictures;
    private final int most;
    private final Reader<A, B> reader;
    private final Queue<Future<B>> ahead = new ArrayDeque<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("reader-", 0).factory());

    /** @param plan of the network that is fed */
    ReadAhead(Iterable<A> pictures, BatchPlan plan, Reader<A, B> reader) {
        this.pictures = pictures.iterator();
        this.most = 2 * plan.callers() * plan.batch() + SPARE;
        this.reader = reader;
    }

    /** @return what became of the next picture; waits for it */
    B next() throws LookalikeException {
        while (pictures.hasNext() && ahead.size() < most) {
            A picture = pictures.next();
            ahead.add(readers.submit(() -> reader.read(picture)));
        }
        return FutureResult.of(ahead.remove());
    }

    /** Forgets what was read ahead. */
    @Override
    public void close() {
        ahead.forEach(outcome -> outcome.cancel(false));
        readers.close();
    }
}
