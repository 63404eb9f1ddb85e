package lookalike.features.indexing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.catalogue.CatalogueException;
import lookalike.catalogue.source.ImageSource;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.Feature;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureNetwork;
import lookalike.features.cache.CopySample;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.cache.PictureRecord;
import lookalike.image.Detail;
import lookalike.image.ImageException;
import lookalike.image.ImageTensor;
import lookalike.image.PhotoDecoder;
import lookalike.image.Preprocessing;
import lookalike.image.RgbImage;
import lookalike.image.descriptor.PixelDescriptor;
import lookalike.image.descriptor.PixelDescriptors;
import lookalike.image.spoilt.SpoiltCopy;
import lookalike.image.spoilt.SpoiltKind;

/**
 * Computes spoilt copies of a sample of an indexed catalogue's pictures, which training needs to tell a difference of
 * photos from one of products. The sample is the same for the same pictures, and each copy follows from its picture.
 */
public final class CopyIndexer {

    /** In a smaller catalogue nothing is learned. */
    private static final int LEAST_PICTURES = 300;
    /** One in so many pictures is copied, so that indexing takes hardly longer. */
    private static final int ONE_IN = 10;
    /** Enough for every catalogue. */
    private static final int MOST = 4500;
    /** Copies between two commits. */
    private static final int COMMIT_SIZE = 64;

    private final FeatureWriter cache;
    private final FeatureNetwork network;

    /** The copies from which trying batch plans pays off. */
    private static final int WORTH_TRYING = 1000;
    /** Where in a hash the seed begins. */
    private static final int SEED_FROM = 32;

    /** A picture to copy. */
    private record Original(String pixels, String image) {}

    /** A copy before the network. */
    private record Prepared(String pixels, SpoiltKind kind, ImageTensor tensor, PixelDescriptor descriptor) {}

    /**
     * @param cache of the catalogue's features, brought up to date
     * @param network computes the features
     */
    public CopyIndexer(FeatureWriter cache, FeatureNetwork network) {
        this.cache = cache;
        this.network = network;
    }

    /** @return the hashes of pixels that lack a copy, of the tenth of all with the smallest, which is a random one */
    public List<String> missing() throws FeatureCacheException {
        List<String> pictures = cache.pictures().stream().flatMap(picture -> picture.pixels().stream())
                .filter(cache::hasVector).distinct().sorted().toList();
        Set<String> copied = cache.copied();
        return sample(pictures).stream().filter(pixels -> !copied.contains(pixels)).toList();
    }

    /**
     * Makes the copies that are missing; pictures that can no longer be read are left out.
     *
     * @param progress told copies done and copies to do; answering false stops soon, keeping what is done
     * @return how many were made
     * @throws CancellationException when stopped by {@code progress}
     */
    public int run(Catalogue catalogue, Progress progress) throws LookalikeException {
        try (ImageSource images = catalogue.openImages()) {
            return run(missing(), images, progress);
        } catch (IOException problem) {
            throw new FeatureCacheException.Failed(cache.folder(), problem);
        }
    }

    /**
     * Makes the copies of some pictures.
     *
     * @param pixels the hashes of their pixels, each shown by a picture of the cache
     * @param images to read them from; stays open
     */
    public int run(List<String> pixels, ImageSource images, Progress progress) throws LookalikeException {
        List<Original> missing = originals(pixels);
        progress.reachedOrCancel(0, missing.size());
        BatchPlan plan = missing.size() < WORTH_TRYING ? BatchPlan.usual(network)
                : BatchPlan.measured(network, () -> progress.reached(0, missing.size()));
        LargePictures large = new LargePictures(images);
        try (ReadAhead<Original, Optional<Prepared>> pictures = new ReadAhead<>(missing, plan,
                original -> large.read(original.image, () -> prepare(images, original)));
                InferencePool feed = new InferencePool(network, plan.callers())) {
            return copy(pictures, missing.size(), feed, plan, progress);
        }
    }

    /**
     * @param pictures hashes of pixels that have a feature, each once, sorted
     * @return those of which copies are made: the tenth with the smallest
     */
    public static List<String> sample(List<String> pictures) {
        return pictures.subList(0, sampled(pictures.size()));
    }

    /** @return how many of so many pictures are copied */
    public static int sampled(int pictures) {
        return pictures < LEAST_PICTURES ? 0 : Math.min(MOST, pictures / ONE_IN);
    }

    /** Pictures are decoded while the network computes. */
    private int copy(ReadAhead<Original, Optional<Prepared>> pictures, int count, InferencePool feed, BatchPlan plan,
            Progress progress) throws LookalikeException {
        List<Prepared> batch = new ArrayList<>();
        Queue<Running> running = new ArrayDeque<>();
        List<CopySample> samples = new ArrayList<>();
        int made = 0;
        try {
            for (int done = 1; done <= count; done++) {
                pictures.next().ifPresent(batch::add);
                if (batch.size() >= plan.batch() || done == count) {
                    running.add(Running.of(batch, feed));
                    batch = new ArrayList<>();
                    collect(running, done == count ? 0 : 2 * plan.callers(), samples);
                }
                if (samples.size() >= COMMIT_SIZE || done == count) {
                    made += keep(samples);
                }
                progress.reachedOrCancel(done, count);
            }
            return made;
        } finally {
            // Everything the network has been given is stored, however the run ended.
            collect(running, 0, samples);
            keep(samples);
        }
    }

    private int keep(List<CopySample> samples) throws FeatureCacheException {
        int count = samples.size();
        if (count > 0) {
            cache.keepCopies(List.copyOf(samples));
            samples.clear();
        }
        return count;
    }

    private static void collect(Queue<Running> running, int left, List<CopySample> samples) {
        while (running.size() > left) {
            samples.addAll(running.remove().samples());
        }
    }

    /** Copies that the network is computing. */
    private record Running(List<Prepared> copies, InferencePool.Batch batch) {

        static Running of(List<Prepared> copies, InferencePool feed) {
            return new Running(copies, feed.submit(copies.stream().map(Prepared::tensor).toList()));
        }

        List<CopySample> samples() {
            List<Feature> features = batch.features();
            List<CopySample> samples = new ArrayList<>();
            for (int i = 0; i < features.size(); i++) {
                Prepared copy = copies.get(i);
                samples.add(new CopySample(copy.pixels, copy.kind, features.get(i), copy.descriptor));
            }
            return samples;
        }
    }

    /** @return for each pixel hash the first picture that shows it */
    private List<Original> originals(List<String> wanted) {
        Map<String, String> images = new HashMap<>();
        for (PictureRecord picture : cache.pictures()) {
            picture.pixels().ifPresent(pixels -> images.merge(pixels, picture.image(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
        }
        return wanted.stream().map(pixels -> new Original(pixels, images.getOrDefault(pixels, ""))).toList();
    }

    private Optional<Prepared> prepare(ImageSource images, Original original) {
        Detail detail = Preprocessing.detail(network.identity().preprocessing());
        try {
            RgbImage image = PhotoDecoder.decode(images.read(original.image), original.image, detail).image();
            // Its first digits are small, as the sample has the smallest hashes.
            long seed = Long.parseUnsignedLong(original.pixels.substring(SEED_FROM, SEED_FROM + Long.BYTES * 2), 16);
            SpoiltCopy copy = SpoiltCopy.of(image, seed);
            return Optional.of(new Prepared(original.pixels, copy.kind(), Preprocessing.tensor(copy.image()),
                    PixelDescriptors.of(copy.image())));
        } catch (CatalogueException | ImageException _) {
            // Gone since it was indexed; the next indexing tells.
            return Optional.empty();
        }
    }
}
