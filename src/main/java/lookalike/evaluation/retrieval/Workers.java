package lookalike.evaluation.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Distributes numbered pieces of work over threads; the first failure stops all. */
final class Workers {

    private final int threads;

    /** @param threads at least 1 */
    Workers(int threads) {
        this.threads = threads;
    }

    /**
     * Does pieces 0 to {@code pieces - 1} and returns when all are done.
     *
     * @throws CancellationException or any other exception that a piece threw first
     */
    void run(int pieces, IntConsumer work) {
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("evaluation-", 0).factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < pieces; i++) {
                int piece = i;
                all.add(pool.submit(() -> {
                    if (!failed.get()) {
                        doOrFail(work, piece, failed);
                    }
                }));
            }
            for (Future<?> piece : all) {
                await(piece);
            }
        }
    }

    private static void doOrFail(IntConsumer work, int piece, AtomicBoolean failed) {
        boolean done = false;
        try {
            work.accept(piece);
            done = true;
        } finally {
            if (!done) {
                failed.set(true);
            }
        }
    }

    private static void await(Future<?> piece) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    piece.get();
                    return;
                } catch (InterruptedException _) {
                    // Cancelling goes through Progress, which leaves everything in order, so an interrupt is kept for
                    // later.
                    interrupted = true;
                }
            }
        } catch (ExecutionException problem) {
            switch (problem.getCause()) {
                case RuntimeException expected -> throw expected;
                case Error grave -> throw grave;
                case null, default -> throw new IllegalStateException(problem);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
