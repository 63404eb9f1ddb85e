package lookalike.features.indexing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lookalike.features.FeatureNetwork;
import lookalike.image.ImageTensor;

/**
 * How the network is called: the fastest way depends on processor, engine and precision, and is found by trying.
 *
 * @param callers how many threads call it at once, at least 1
 * @param batch how many tensors each passes at a time, at least 1
 */
public record BatchPlan(int callers, int batch) {

    /** Tensors for trying each plan: a fraction of a second's work. */
    private static final int TRIED_WITH = 16;
    private static final int[] BATCHES = {1, 4, 8};
    /** A plan must be faster by this factor to be preferred to one that answers sooner and takes less memory. */
    private static final double WORTH_IT = 1.03;

    public BatchPlan {
        if (callers < 1 || batch < 1) {
            throw new IllegalArgumentException(callers + " callers with batches of " + batch);
        }
    }

    /** @return one caller with the batch that the network prefers: for jobs too small to be worth trying */
    public static BatchPlan usual(FeatureNetwork network) {
        return new BatchPlan(1, network.preferredBatch());
    }

    /**
     * Tries the plans on empty pictures; takes a second or two.
     *
     * @param wanted false to stop because the result is no longer wanted
     * @return the fastest plan
     * @throws CancellationException when stopped
     */
    public static BatchPlan measured(FeatureNetwork network, BooleanSupplier wanted) {
        Map<BatchPlan, Double> speeds = new LinkedHashMap<>();
        network.extract(List.of(new ImageTensor(new float[ImageTensor.LENGTH])));
        for (int batch : BATCHES) {
            for (int callers : List.of(1, Runtime.getRuntime().availableProcessors())) {
                if (!wanted.getAsBoolean()) {
                    throw new CancellationException("stopped while trying how to feed the network");
                }
                speeds.computeIfAbsent(new BatchPlan(callers, batch), way -> way.speed(network));
            }
        }
        return best(speeds);
    }

    /** @param speeds tensors a second of each plan, those that answer soonest first */
    static BatchPlan best(Map<BatchPlan, Double> speeds) {
        List<Map.Entry<BatchPlan, Double>> ways = List.copyOf(speeds.entrySet());
        Map.Entry<BatchPlan, Double> best = ways.getFirst();
        for (Map.Entry<BatchPlan, Double> tried : ways) {
            if (tried.getValue() > WORTH_IT * best.getValue()) {
                best = tried;
            }
        }
        return best.getKey();
    }

    private double speed(FeatureNetwork network) {
        int rounds = Math.max(1, TRIED_WITH / (callers * batch));
        return speed(network, Collections.nCopies(rounds * callers * batch,
                new ImageTensor(new float[ImageTensor.LENGTH])));
    }

    /** @return the network's tensors a second when called by this plan */
    public double speed(FeatureNetwork network, List<ImageTensor> tensors) {
        long start = System.nanoTime();
        try (InferencePool feed = new InferencePool(network, callers)) {
            List<InferencePool.Batch> running = new ArrayList<>();
            for (int from = 0; from < tensors.size(); from += batch) {
                running.add(feed.submit(tensors.subList(from, Math.min(from + batch, tensors.size()))));
            }
            running.forEach(InferencePool.Batch::features);
        }
        return tensors.size() / ((System.nanoTime() - start) / 1e9);
    }
}
