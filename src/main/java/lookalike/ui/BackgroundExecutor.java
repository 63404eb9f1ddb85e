package lookalike.ui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for the window's tasks: each task has a thread of its own, so that none waits for a long one. */
final class BackgroundExecutor {

    private BackgroundExecutor() {}

    /** @return threads that discard what they are given once they are shut down, as nothing is shown any more then */
    static ExecutorService create() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("lookalike-", 1).factory(), new ThreadPoolExecutor.DiscardPolicy());
    }
}
