package lookalike.evaluation.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lookalike.features.FeatureCacheException;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.image.descriptor.PixelDescriptor;

/** The descriptors of a catalogue's pictures by the hash of their pixels, as small as they are stored. */
public final class Descriptors {

    /** Of no picture. */
    public static final Descriptors NONE = new Descriptors(Map.of());
    /** Zeros, as search takes a picture that was never described. */
    static final PixelDescriptor UNKNOWN = new PixelDescriptor(new float[PixelDescriptor.DIMENSION]);

    private final Map<String, byte[]> stored;

    private Descriptors(Map<String, byte[]> stored) {
        this.stored = stored;
    }

    /** Reads all descriptors; some hundred bytes a picture. */
    public static Descriptors of(FeatureSnapshot features) throws FeatureCacheException {
        Map<String, byte[]> stored = new HashMap<>();
        features.descriptors((pixels, descriptor) -> stored.put(pixels, descriptor.toBytes()));
        return new Descriptors(stored);
    }

    /** @return descriptors by the hash of the pixels */
    public static Descriptors of(Map<String, PixelDescriptor> descriptors) {
        Map<String, byte[]> stored = new HashMap<>();
        descriptors.forEach((pixels, descriptor) -> stored.put(pixels, descriptor.toBytes()));
        return new Descriptors(stored);
    }

    /** @return whether each of these pictures has a descriptor */
    boolean hasAll(Set<String> pictures) {
        return stored.keySet().containsAll(pictures);
    }

    /** @return whether no picture has a descriptor */
    public boolean isEmpty() {
        return stored.isEmpty();
    }

    /** @return the descriptor of a picture; {@link #UNKNOWN} for one that has none */
    PixelDescriptor of(String pixels) {
        byte[] bytes = stored.get(pixels);
        return bytes == null ? UNKNOWN : PixelDescriptor.of(bytes);
    }
}
