package lookalike.evaluation.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.LookalikeException;
import lookalike.Progress;

/** Runs all queries, on several threads that each take one query after another. */
final class QueryRound implements AutoCloseable {

    private final List<float[]> queries;
    private final int k;
    private final int threads;
    private final ExecutorService pool;

    QueryRound(List<float[]> queries, int k, int threads) {
        this.queries = queries;
        this.k = k;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /**
     * @param nanos duration of each query
     * @param found items of each query
     */
    record Answers(long[] nanos, List<int[]> found) {}

    int size() {
        return queries.size();
    }

    /** @param progress asked between queries, outside the timed part */
    Answers ask(SearchMethod.Built built, int effort, Progress progress) throws LookalikeException {
        long[] nanos = new long[queries.size()];
        int[][] found = new int[queries.size()][];
        List<Future<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            Callable<Void> work = () -> {
                for (int query = first; query < found.length; query += threads) {
                    progress.reachedOrCancel(0, -1);
                    long start = System.nanoTime();
                    found[query] = built.nearest(queries.get(query), k, effort);
                    nanos[query] = System.nanoTime() - start;
                }
                return null;
            };
            running.add(pool.submit(work));
        }
        finish(running);
        return new Answers(nanos, List.of(found));
    }

    /** Waits for all threads, so that none reads what is closed afterwards. */
    private static void finish(List<Future<Void>> running) throws LookalikeException {
        Throwable problem = null;
        for (Future<Void> each : running) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                problem = failed.getCause();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                problem = new CancellationException("interrupted");
            }
        }
        switch (problem) {
            case null -> {}
            case LookalikeException expected -> throw expected;
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
