package lookalike.index.annoy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import lookalike.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Grows trees on several threads and hands them out in the order of their numbers, so that a forest does not depend
 * on which is finished first. At most as many trees as threads are growing or waiting to be fetched.
 */
final class TreesInOrder implements AutoCloseable {

    /** Deep trees are rare; their depth is at most a logarithm to base 1/0.99. The default stack is enough for most. */
    private static final long STACK_BYTES = 16 << 20;
    private static final SecureRandom NAMES = new SecureRandom();

    private final ItemSet items;
    private final AnnoyParameters parameters;
    private final Path beside;
    private final Progress progress;
    private final ExecutorService threads;
    private final Deque<Future<TreeFile>> underWay = new ArrayDeque<>();
    private final AtomicLong placed = new AtomicLong();
    private volatile boolean stopped;
    private int begun;

    /**
     * @param beside the file that is built; the trees' temporary files lie beside it
     * @param progress told items placed in trees
     */
    TreesInOrder(ItemSet items, AnnoyParameters parameters, Path beside, Progress progress) {
        this.items = items;
        this.parameters = parameters;
        this.beside = beside;
        this.progress = progress;
        this.threads = Executors.newFixedThreadPool(parameters.threads(),
                Thread.ofPlatform().name("tree-", 0).daemon().stackSize(STACK_BYTES).factory());
    }

    /** @return the next tree, to be closed by the caller */
    TreeFile next() throws IOException {
        while (underWay.size() < parameters.threads() && (parameters.trees() == AnnoyParameters.USUAL_TREES
                || begun < parameters.trees())) {
            int tree = begun++;
            underWay.add(threads.submit(() -> grow(tree)));
        }
        try {
            return underWay.remove().get();
        } catch (ExecutionException problem) {
            throw asItWas(problem.getCause());
        } catch (InterruptedException _) {
            throw new CancellationException("interrupted while trees were growing");
        }
    }

    private static IOException asItWas(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException problem -> problem;
            case RuntimeException problem -> throw problem;
            case Error problem -> throw problem;
            case null, default -> throw new IllegalStateException("a tree did not grow", cause);
        };
    }

    private TreeFile grow(int number) throws IOException {
        Path place = beside.resolveSibling(
                String.format(Locale.ROOT, "%s.tree%d.%016x.part", beside.getFileName(), number, NAMES.nextLong()));
        TreeFile tree = new TreeFile(place, new NodeLayout(items.metric(), items.dimension()), items.count());
        try {
            new AnnoyTreeBuilder(items, new TreeRandom(parameters.seed(), number), tree, this::placed).build();
            return tree;
        } catch (IOException | RuntimeException | Error problem) {
            tree.close();
            throw problem;
        }
    }

    private void placed(int some) {
        if (stopped) {
            throw new CancellationException("this tree is not wanted any more");
        }
        long total = parameters.trees() == AnnoyParameters.USUAL_TREES ? -1 : (long) parameters.trees() * items.count();
        progress.reachedOrCancel(placed.addAndGet(some), total);
    }

    /** Stops growing and deletes the temporary files. */
    @Override
    public void close() {
        stopped = true;
        threads.close();
        for (Future<TreeFile> tree : underWay) {
            if (tree.state() == Future.State.SUCCESS) {
                try {
                    tree.resultNow().close();
                } catch (IOException problem) {
                    throw new UncheckedIOException(problem);
                }
            }
        }
    }
}
