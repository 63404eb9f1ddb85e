package lookalike.ui.pictures;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for loading pictures, the latest request first: a user who scrolls waits for the pictures in sight, which
 * were requested last. One processor is left for the window's own thread.
 */
public final class NewestFirstExecutor {

    private NewestFirstExecutor() {}

    /** @return threads that run the latest task first; once shut down they accept none */
    public static ExecutorService create() {
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = Math.max(1, processors - 1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new Stack(),
                Thread.ofPlatform().daemon().name("lookalike-pictures-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** A queue that is filled and emptied at the same end. */
    private static final class Stack extends LinkedBlockingDeque<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            return offerFirst(task);
        }
    }
}
