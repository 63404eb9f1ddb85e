package lookalike.features;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lookalike.image.ImageTensor;
import org.jspecify.annotations.Nullable;

/**
 * A network that does not run again for one of its last inputs: a query is asked of several catalogues, or again with
 * another filter. Inputs are the same if all their numbers are, so photos that catalogues prepare in different ways are
 * computed for each. Safe for use by several threads; two that ask for the same at once may both compute it.
 */
public final class RememberingNetwork implements FeatureNetwork {

    /** Features are small: 8 kB each. */
    private static final int FEATURES = 64;
    /** Activations are 49 times as large. */
    private static final int ACTIVATIONS = 12;

    private final FeatureNetwork network;
    private final Recent<Feature> features = new Recent<>(FEATURES);
    private final Recent<Optional<ActivationMap>> activations = new Recent<>(ACTIVATIONS);

    /** @param network closed by who opened it */
    public RememberingNetwork(FeatureNetwork network) {
        this.network = network;
    }

    @Override
    public ModelIdentity identity() {
        return network.identity();
    }

    @Override
    public String engine() {
        return network.engine();
    }

    @Override
    public int preferredBatch() {
        return network.preferredBatch();
    }

    @Override
    public List<Feature> extract(List<ImageTensor> batch) {
        List<Feature> extracted = new ArrayList<>();
        for (ImageTensor tensor : batch) {
            extracted.add(features.get(key(tensor), () -> network.extract(List.of(tensor)).getFirst()));
        }
        return extracted;
    }

    @Override
    public Optional<ActivationMap> activations(ImageTensor tensor) {
        return activations.get(key(tensor), () -> network.activations(tensor));
    }

    private static String key(ImageTensor tensor) {
        ByteBuffer bytes = ByteBuffer.allocate(ImageTensor.LENGTH * Float.BYTES);
        bytes.asFloatBuffer().put(tensor.values());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException mistake) {
            throw new IllegalStateException("every Java has it", mistake);
        }
    }

    /** Does nothing: the network belongs to who opened it. */
    @Override
    public void close() {
        // Holds nothing but memory.
    }

    /** The values that were used last. */
    private static final class Recent<T> {

        private final int most;
        private final Map<String, T> values = new LinkedHashMap<>(16, 0.75f, true);

        Recent(int most) {
            this.most = most;
        }

        T get(String key, Supplier<T> computed) {
            synchronized (values) {
                @Nullable
                T known = values.get(key);
                if (known != null) {
                    return known;
                }
            }
            T value = computed.get();
            synchronized (values) {
                values.put(key, value);
                if (values.size() > most) {
                    values.remove(values.keySet().iterator().next());
                }
            }
            return value;
        }
    }
}
