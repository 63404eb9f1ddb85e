package lookalike.features.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
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
 * Brings a catalogue's feature cache up to date: computes what is new or changed, forgets what is gone.
 * <p>Files are read, hashed and decoded on several threads while the network computes and a further thread writes, so
 * that all of it takes hardly longer than the network alone. Killed at any moment, the next run goes on from there.
 */
public final class CatalogueIndexer {

    /**
     * What was done.
     *
     * @param computed pictures that went through the network
     * @param kept pictures whose features were there already
     * @param twins pictures that look exactly like another one, whose feature they share
     * @param broken pictures that could not be decoded
     * @param gone pictures that were forgotten because the catalogue has them no more
     * @param seconds from start to end
     */
    public record Report(int computed, int kept, int twins, int broken, int gone, double seconds) { }

    /** Pictures to look at from which on it pays to find out how the network is fed best. */
    private static final int WORTH_TRYING = 1000;

    private final FeatureWriter cache;
    private final FeatureNetwork network;
    private final Optional<PixelSize> typical;

    /**
     * @param cache the catalogue's feature cache
     * @param network computes the features
     * @throws IllegalArgumentException if the cache was opened for another model identity
     */
    public CatalogueIndexer(FeatureWriter cache, FeatureNetwork network) {
        this(cache, network, Optional.empty());
    }

    /**
     * @param cache of the catalogue's features, opened for the network's identity {@linkplain ModelIdentity#matchedTo
     *              matched to} the typical size, if there is one
     * @param network computes the features
     * @param typical the typical size of another catalogue's pictures, for pictures that are queries there; empty to
     *                take pictures as they are
     * @throws IllegalArgumentException if the cache was opened for another model identity
     */
    public CatalogueIndexer(FeatureWriter cache, FeatureNetwork network, Optional<PixelSize> typical) {
        ModelIdentity identity = typical.map(network.identity()::matchedTo).orElseGet(network::identity);
        if (!cache.identity().equals(identity)) {
            throw new IllegalArgumentException("the cache holds features of " + cache.identity());
        }
        this.cache = cache;
        this.network = network;
        this.typical = typical;
    }

    /**
     * @param catalogue the products whose pictures are wanted
     * @param limit stop after this many new or changed pictures; {@link Integer#MAX_VALUE} for all
     * @param progress told pictures done and pictures to do in this run (new and changed ones); answering false stops
     *                 soon, keeping what is done
     * @throws CancellationException when stopped by {@code progress}
     */
    public Report run(Catalogue catalogue, int limit, Progress progress) throws LookalikeException {
        long start = System.nanoTime();
        Path folder = cache.folder();
        try (ImageSource images = catalogue.openImages()) {
            cache.dropDamaged();
            Set<String> wanted = new LinkedHashSet<>();
            for (int item = 0; item < catalogue.size(); item++) {
                wanted.add(catalogue.image(item));
            }
            int gone = forgetGone(wanted);
            List<String> missing = new ArrayList<>();
            int kept = 0;
            int knownBroken = 0;
            for (String image : wanted) {
                switch (state(images, image)) {
                    case KEPT -> kept++;
                    case BROKEN -> knownBroken++;
                    case MISSING -> missing.add(image);
                }
            }
            Detail detail = Preprocessing.detail(network.identity().preprocessing());
            List<String> now = missing.subList(0, Math.min(limit, missing.size()));
            Tally tally = new FeatureExtraction(cache, network, plan(now.size(), progress),
                    new PictureReader(images, cache, typical, detail)).run(now, progress);
            cache.compact();
            return new Report(tally.computed(), kept + tally.kept(), tally.twins(), knownBroken + tally.broken(), gone,
                    (System.nanoTime() - start) / 1e9);
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(folder, problem);
        }
    }

    /** Trying takes a second or two, which only pays where there is much to do. */
    private BatchPlan plan(int pictures, Progress progress) {
        return pictures < WORTH_TRYING ? BatchPlan.usual(network)
                : BatchPlan.measured(network, () -> progress.reached(0, pictures));
    }

    /**
     * What came of the pictures that had to be looked at.
     *
     * @param kept those whose file changed but not its content, or that were moved
     */
    record Tally(int computed, int kept, int twins, int broken) { }

    private enum State { KEPT, BROKEN, MISSING }

    private State state(ImageSource images, String image) {
        PictureRecord known = cache.picture(image).orElse(null);
        if (known == null || !isUnchanged(images, known)) {
            return State.MISSING;
        }
        if (known.pixels().isEmpty()) {
            return State.BROKEN;
        }
        return cache.hasVector(known.pixels().get()) ? State.KEPT : State.MISSING;
    }

    private static boolean isUnchanged(ImageSource images, PictureRecord known) {
        try {
            return images.fileState(known.image()).equals(known.state());
        } catch (LookalikeException _) {
            // Out of reach: whoever reads it will say why.
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
