package lookalike.features;

import java.util.List;
import java.util.Optional;
import lookalike.image.ImageTensor;

/**
 * A network that turns pictures into features. The engines behind it differ in speed only: the same tensor gives the
 * same feature (cosine at least 0.99999) whichever runs it. Safe for use by several threads.
 */
public interface FeatureNetwork extends AutoCloseable {

    /** @return what must be equal for two features to be comparable */
    ModelIdentity identity();

    /** @return the engine's name for people and reports, for instance {@code ONNX Runtime 1.23.2} */
    String engine();

    /** @return how many tensors at once this engine is fastest with */
    int preferredBatch();

    /**
     * @param batch at least one tensor
     * @return one feature of {@code identity().dimension()} numbers a tensor, in their order
     */
    List<Feature> extract(List<ImageTensor> batch);

    /**
     * Looks at one picture part by part. Takes a moment the first time.
     *
     * @return what {@link #extract} pools; empty if this engine cannot tell
     */
    default Optional<ActivationMap> activations(ImageTensor tensor) {
        return Optional.empty();
    }

    @Override
    void close();
}
