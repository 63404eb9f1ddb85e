package lookalike.features.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureRecord;
import lookalike.image.Detail;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;

/**
 * Brings a catalogue's feature cache up to date: computes new and changed pictures, describes those that an earlier
 * release computed, removes deleted ones.
 * <p>Files are read, hashed and decoded on several threads while the network computes and another thread writes, so
 * that all of it takes hardly longer than the network alone. If it is killed, the next run continues from there.
 */
public final class CatalogueIndexer {

    /**
     * The result of indexing.
     *
     * @param computed pictures that the network computed
     * @param kept pictures whose features existed already
     * @param twins pictures that look exactly like another one, whose feature they share
     * @param broken pictures that could not be decoded
     * @param gone pictures removed because the catalogue no longer has them
     * @param seconds from start to end
     */
    public record Report(int computed, int kept, int twins, int broken, int gone, double seconds) {}

    /** Number of pictures from which trying batch plans pays off. */
    private static final int WORTH_TRYING = 1000;

    private final FeatureWriter cache;
    private final FeatureNetwork network;
    private final Optional<PixelSize> typical;
    private final Optional<BatchPlan> fixed;

    /**
     * @param cache the catalogue's feature cache
     * @param network computes the features
     * @throws IllegalArgumentException if the cache was opened for another model identity
     */
    public CatalogueIndexer(FeatureWriter cache, FeatureNetwork network) {
        this(cache, network, Optional.empty());
    }

    /**
     * @param plan how the network is called, which is then not tried out
     * @throws IllegalArgumentException if the cache was opened for another model identity
     */
    public CatalogueIndexer(FeatureWriter cache, FeatureNetwork network, BatchPlan plan) {
        this(cache, network, Optional.empty(), Optional.of(plan));
    }

    /**
     * @param cache of the catalogue's features, opened for the network's identity,
     *     {@linkplain ModelIdentity#matchedTo matched to} the typical size if there is one
     * @param network computes the features
     * @param typical the typical size of another catalogue's pictures, if these pictures are queries there; empty to
     *     take pictures as they are
     * @throws IllegalArgumentException if the cache was opened for another model identity
     */
    public CatalogueIndexer(FeatureWriter cache, FeatureNetwork network, Optional<PixelSize> typical) {
        this(cache, network, typical, Optional.empty());
    }

    private CatalogueIndexer(FeatureWriter cache, FeatureNetwork network, Optional<PixelSize> typical,
            Optional<BatchPlan> fixed) {
        ModelIdentity identity = typical.map(network.identity()::matchedTo).orElseGet(network::identity);
        if (!cache.identity().equals(identity)) {
            throw new IllegalArgumentException("the cache holds features of " + cache.identity());
        }
        this.cache = cache;
        this.network = network;
        this.typical = typical;
        this.fixed = fixed;
    }

    /**
     * @param catalogue the products whose pictures to index
     * @param limit stop after this many new or changed pictures; {@link Integer#MAX_VALUE} for all
     * @param progress told pictures done and pictures to do in this run (new and changed ones, and those to describe);
     *     answering false stops soon, keeping what is done
     * @throws CancellationException when stopped by {@code progress}
     */
    public Report run(Catalogue catalogue, int limit, Progress progress) throws LookalikeException {
        try (ImageSource images = catalogue.openImages()) {
            Set<String> wanted = new LinkedHashSet<>();
            for (int item = 0; item < catalogue.size(); item++) {
                wanted.addAll(catalogue.images(item));
            }
            return run(wanted, images, limit, progress);
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(cache.folder(), problem);
        }
    }

    /**
     * Does the same for pictures that belong to no stored catalogue.
     *
     * @param wanted all pictures that are to have features; all others are removed
     * @param images to read them from; stays open
     */
    public Report run(Set<String> wanted, ImageSource images, int limit, Progress progress) throws LookalikeException {
        long start = System.nanoTime();
        cache.dropDamaged();
        int gone = forgetGone(wanted);
        var states = wanted.stream().collect(Collectors.groupingBy(image -> state(images, image)));
        List<String> missing = states.getOrDefault(State.MISSING, List.of());
        List<String> now = new ArrayList<>(missing.subList(0, Math.min(limit, missing.size())));
        BatchPlan plan = plan(now.size(), progress);
        now.addAll(states.getOrDefault(State.UNDESCRIBED, List.of()));
        Detail detail = Preprocessing.detail(network.identity().preprocessing());
        Tally tally = new FeatureExtraction(cache, network, plan,
                new PictureReader(images, cache, typical, detail)).run(now, progress);
        cache.compact();
        int kept = states.getOrDefault(State.KEPT, List.of()).size();
        int broken = states.getOrDefault(State.BROKEN, List.of()).size();
        return new Report(tally.computed(), kept + tally.kept(), tally.twins(), broken + tally.broken(), gone,
                (System.nanoTime() - start) / 1e9);
    }

    /** Trying takes a second or two, which only pays for many pictures. */
    private BatchPlan plan(int pictures, Progress progress) {
        return fixed.isPresent() ? fixed.get() : pictures < WORTH_TRYING ? BatchPlan.usual(network)
                : BatchPlan.measured(network, () -> progress.reached(0, pictures));
    }

    /**
     * Counts of the pictures processed.
     *
     * @param kept those whose file changed but not its content, or that were moved
     */
    record Tally(int computed, int kept, int twins, int broken) {}

    private enum State { KEPT, BROKEN, MISSING, UNDESCRIBED }

    private State state(ImageSource images, String image) {
        PictureRecord known = cache.picture(image).orElse(null);
        // What an earlier decoder made may be wrong; reading the file tells.
        if (known == null || !known.decoder().isCurrent() || !isUnchanged(images, known)) {
            return State.MISSING;
        }
        if (known.pixels().isEmpty()) {
            return State.BROKEN;
        }
        String pixels = known.pixels().get();
        if (!cache.hasVector(pixels)) {
            return State.MISSING;
        }
        return cache.hasDescription(pixels) ? State.KEPT : State.UNDESCRIBED;
    }

    private static boolean isUnchanged(ImageSource images, PictureRecord known) {
        try {
            return images.fileState(known.image()).equals(known.state());
        } catch (LookalikeException _) {
            // Not accessible: reading it will report the reason.
            return false;
        }
    }

    private int forgetGone(Set<String> wanted) throws FeatureCacheException {
        Collection<String> gone = cache.pictures().stream().map(PictureRecord::image)
                .filter(image -> !wanted.contains(image)).toList();
        cache.forget(gone);
        return gone.size();
    }
}
