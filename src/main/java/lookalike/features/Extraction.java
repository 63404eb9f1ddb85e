package lookalike.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.Progress;
import lookalike.image.ImageTensor;

/**
 * One run over the pictures that need looking at: readers ahead, the network in the middle, a writer behind.
 * Single use.
 */
final class Extraction {

    /** Pictures between two commits: a few seconds of work, which is what a kill may cost. */
    private static final int KEPT_TOGETHER = 64;

    private final FeatureCache cache;
    private final FeatureNetwork network;
    private final PictureReading reading;
    private final Set<String> underWay = new HashSet<>();
    /** Pixels that some picture of the catalogue shows. */
    private final Set<String> shown = new HashSet<>();
    private List<PictureRecord> found = new ArrayList<>();
    private Map<String, Feature> features = new LinkedHashMap<>();
    private final Map<String, ImageTensor> batch = new LinkedHashMap<>();
    private Future<?> writing;
    private int computed;
    private int kept;
    private int twins;
    private int broken;

    Extraction(FeatureCache cache, FeatureNetwork network, PictureReading reading) {
        this.cache = cache;
        this.network = network;
        this.reading = reading;
        cache.pictures().forEach(picture -> picture.pixels().ifPresent(shown::add));
    }

    Indexing.Tally run(List<String> images, Progress progress) throws FeatureCacheException {
        progress.reachedOrCancel(0, images.size());
        try (ExecutorService readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().daemon().name("reader-", 0).factory());
                ExecutorService writer = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("writer").factory())) {
            Queue<Future<PictureReading.Outcome>> ahead = new ArrayDeque<>();
            int asked = 0;
            try {
                for (int done = 0; done < images.size(); done++) {
                    while (asked < images.size() && ahead.size() < 2 * network.preferredBatch() + 8) {
                        String image = images.get(asked++);
                        ahead.add(readers.submit(() -> reading.read(image)));
                    }
                    take(result(ahead.remove()), writer);
                    if (!progress.reached(done + 1L, images.size())) {
                        throw new CancellationException("stopped after " + (done + 1) + " of " + images.size());
                    }
                }
                compute();
            } finally {
                ahead.forEach(outcome -> outcome.cancel(false));
                // What went through the network is kept, whatever ended the run.
                write(writer);
                await();
            }
        }
        return new Indexing.Tally(computed, kept, twins, broken);
    }

    private void take(PictureReading.Outcome outcome, ExecutorService writer) throws FeatureCacheException {
        PictureRecord picture = outcome.record();
        String pixels = picture.pixels().orElse(null);
        boolean known = pixels != null && (underWay.contains(pixels) || cache.hasVector(pixels));
        if (pixels == null) {
            broken++;
        } else if (known && shown.contains(pixels) && !isSameAsBefore(picture)) {
            twins++;
        } else if (known) {
            kept++;
        } else {
            batch.put(pixels, outcome.tensor().orElseThrow());
            underWay.add(pixels);
        }
        picture.pixels().ifPresent(shown::add);
        found.add(picture);
        if (batch.size() >= network.preferredBatch()) {
            compute();
        }
        if (features.size() >= KEPT_TOGETHER || found.size() >= 16 * KEPT_TOGETHER) {
            write(writer);
        }
    }

    private boolean isSameAsBefore(PictureRecord picture) {
        return cache.picture(picture.image()).map(PictureRecord::content).filter(picture.content()::equals)
                .isPresent();
    }

    private void compute() {
        if (batch.isEmpty()) {
            return;
        }
        List<Feature> answers = network.extract(List.copyOf(batch.values()));
        int i = 0;
        for (String pixels : batch.keySet()) {
            features.put(pixels, answers.get(i++));
        }
        computed += batch.size();
        batch.clear();
    }

    /** Hands over what is complete; pictures whose feature is still to come wait for the next time. */
    private void write(ExecutorService writer) throws FeatureCacheException {
        List<PictureRecord> complete = new ArrayList<>();
        List<PictureRecord> waiting = new ArrayList<>();
        for (PictureRecord picture : found) {
            boolean waits = picture.pixels().filter(batch::containsKey).isPresent();
            (waits ? waiting : complete).add(picture);
        }
        Map<String, Feature> ready = features;
        found = waiting;
        features = new LinkedHashMap<>();
        await();
        writing = writer.submit(() -> {
            cache.keep(complete, ready);
            return null;
        });
    }

    private void await() throws FeatureCacheException {
        if (writing != null) {
            Future<?> last = writing;
            writing = null;
            result(last);
        }
    }

    private static <T> T result(Future<T> future) throws FeatureCacheException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException _) {
                    // Half a batch is worth nothing; cancelling goes through Progress.
                    interrupted = true;
                }
            }
        } catch (ExecutionException problem) {
            switch (problem.getCause()) {
                case FeatureCacheException expected -> throw expected;
                case RuntimeException mistake -> throw mistake;
                case Error grave -> throw grave;
                default -> throw new IllegalStateException(problem.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
