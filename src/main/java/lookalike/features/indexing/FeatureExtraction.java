package lookalike.features.indexing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lookalike.FutureResult;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureDescription;
import lookalike.features.cache.PictureRecord;
import lookalike.image.ImageTensor;

/** One run over the pictures to process: readers first, then callers of the network, then a writer. Single use. */
final class FeatureExtraction {

    /** Pictures between two commits: a few seconds of work, which is the most that a kill can lose. */
    private static final int COMMIT_SIZE = 64;
    private static final Future<?> NOTHING = CompletableFuture.completedFuture(null);

    private final FeatureWriter cache;
    private final FeatureNetwork network;
    private final BatchPlan plan;
    private final PictureReader reading;
    private final Set<String> begun = new HashSet<>();
    /** Pixel hashes that some picture of the catalogue shows. */
    private final Set<String> shown = new HashSet<>();
    private List<PictureRecord> found = new ArrayList<>();
    private Map<String, Feature> features = new LinkedHashMap<>();
    private Map<String, PictureDescription> descriptions = new LinkedHashMap<>();
    private final Map<String, ImageTensor> batch = new LinkedHashMap<>();
    /** Batches being computed, the oldest first. */
    private final Queue<Running> running = new ArrayDeque<>();
    private final Set<String> inNetwork = new HashSet<>();
    private Future<?> writing = NOTHING;
    private int computed;
    private int kept;
    private int twins;
    private int broken;

    /** The pixel hashes of a batch being computed. */
    private record Running(List<String> pixels, InferencePool.Batch batch) {}

    FeatureExtraction(FeatureWriter cache, FeatureNetwork network, BatchPlan plan, PictureReader reading) {
        this.cache = cache;
        this.network = network;
        this.plan = plan;
        this.reading = reading;
        cache.pictures().forEach(picture -> picture.pixels().ifPresent(shown::add));
    }

    CatalogueIndexer.Tally run(List<String> images, Progress progress) throws LookalikeException {
        progress.reachedOrCancel(0, images.size());
        try (ReadAhead<String, PictureReader.Outcome> pictures = new ReadAhead<>(images, plan, reading::read);
                InferencePool feed = new InferencePool(network, plan.callers());
                ExecutorService writer = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("writer").factory())) {
            try {
                look(images.size(), pictures, progress, feed, writer);
                submit(feed);
            } finally {
                keep(writer);
            }
        }
        return new CatalogueIndexer.Tally(computed, kept, twins, broken);
    }

    /** Everything the network has been given is stored, however the run ended. */
    private void keep(ExecutorService writer) throws LookalikeException {
        try {
            collect(0);
        } finally {
            write(writer);
            await();
        }
    }

    private void look(int count, ReadAhead<String, PictureReader.Outcome> pictures, Progress progress,
            InferencePool feed, ExecutorService writer) throws LookalikeException {
        for (int done = 1; done <= count; done++) {
            take(pictures.next(), feed, writer);
            if (!progress.reached(done, count)) {
                throw new CancellationException("stopped after " + done + " of " + count);
            }
        }
    }

    private void take(PictureReader.Outcome outcome, InferencePool feed, ExecutorService writer)
            throws LookalikeException {
        PictureRecord picture = outcome.record();
        String pixels = picture.pixels().orElse(null);
        boolean known = pixels != null && (begun.contains(pixels) || cache.hasVector(pixels));
        if (pixels == null) {
            broken++;
        } else if (known && shown.contains(pixels) && !isSameAsBefore(picture)) {
            twins++;
        } else if (known) {
            kept++;
        } else {
            batch.put(pixels, outcome.tensor().orElseThrow());
            begun.add(pixels);
        }
        outcome.description().ifPresent(description -> descriptions.put(picture.pixels().orElseThrow(), description));
        picture.pixels().ifPresent(shown::add);
        found.add(picture);
        if (batch.size() >= plan.batch()) {
            submit(feed);
            // One batch waits for each being computed, so that callers never wait.
            collect(2 * plan.callers());
        }
        if (features.size() >= COMMIT_SIZE || found.size() >= 16 * COMMIT_SIZE) {
            write(writer);
        }
    }

    private boolean isSameAsBefore(PictureRecord picture) {
        return cache.picture(picture.image()).map(PictureRecord::content).filter(picture.content()::equals)
                .isPresent();
    }

    private void submit(InferencePool feed) {
        if (!batch.isEmpty()) {
            List<String> pixels = List.copyOf(batch.keySet());
            running.add(new Running(pixels, feed.submit(List.copyOf(batch.values()))));
            inNetwork.addAll(pixels);
            batch.clear();
        }
    }

    /** Collects results until at most {@code left} batches are being computed. */
    private void collect(int left) {
        while (running.size() > left) {
            Running oldest = running.remove();
            List<Feature> answers = oldest.batch.features();
            for (int i = 0; i < answers.size(); i++) {
                features.put(oldest.pixels.get(i), answers.get(i));
            }
            inNetwork.removeAll(oldest.pixels);
            computed += answers.size();
        }
    }

    /** Passes complete pictures to the writer; those whose feature is still being computed wait for the next time. */
    private void write(ExecutorService writer) throws LookalikeException {
        List<PictureRecord> complete = new ArrayList<>();
        List<PictureRecord> incomplete = new ArrayList<>();
        for (PictureRecord picture : found) {
            boolean waits = picture.pixels().filter(this::isUnderWay).isPresent();
            (waits ? incomplete : complete).add(picture);
        }
        Map<String, Feature> ready = features;
        found = incomplete;
        features = new LinkedHashMap<>();
        Map<String, PictureDescription> described = descriptions;
        descriptions = new LinkedHashMap<>();
        await();
        writing = writer.submit(() -> {
            cache.keep(complete, ready, described);
            return null;
        });
    }

    private boolean isUnderWay(String pixels) {
        return batch.containsKey(pixels) || inNetwork.contains(pixels);
    }

    private void await() throws LookalikeException {
        Future<?> last = writing;
        writing = NOTHING;
        FutureResult.of(last);
    }
}
