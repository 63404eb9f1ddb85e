package lookalike.ui.pictures;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for pictures. Somebody who scrolls waits for what is in sight, which was asked for last, and the window's own
 * thread needs a processor, too.
 */
public final class NewestFirst {

    private NewestFirst() { }

    /** @return threads that take up what was asked for last before anything older; once shut down they take nothing */
    public static ExecutorService threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = Math.max(1, processors - 1);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new Stack(),
                Thread.ofPlatform().daemon().name("lookalike-pictures-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** A queue that is jumped by everybody. */
    private static final class Stack extends LinkedBlockingDeque<Runnable> {

        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            return offerFirst(task);
        }
    }
}
