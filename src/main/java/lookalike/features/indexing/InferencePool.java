package lookalike.features.indexing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.image.ImageTensor;

/** Threads that call the network. */
final class InferencePool implements AutoCloseable {

    private final FeatureNetwork network;
    private final ExecutorService callers;

    /** A batch being computed. */
    record Batch(CompletableFuture<List<Feature>> answer) {

        /** @return the features in the order of the tensors; waits for them */
        List<Feature> features() {
            try {
                return answer.join();
            } catch (CompletionException problem) {
                throw problem.getCause() instanceof RuntimeException mistake ? mistake : problem;
            }
        }
    }

    InferencePool(FeatureNetwork network, int callers) {
        this.network = network;
        this.callers = Executors.newFixedThreadPool(callers,
                Thread.ofPlatform().daemon().name("network-", 0).factory());
    }

    Batch submit(List<ImageTensor> tensors) {
        return new Batch(CompletableFuture.supplyAsync(() -> network.extract(tensors), callers));
    }

    @Override
    public void close() {
        callers.close();
    }
}
