package lookalike.features;

import java.util.List;
import java.util.Optional;
import lookalike.image.ImageTensor;

/**
 * A network that turns pictures into features. Its engines differ in speed only: the same tensor gives the same
 * feature (cosine at least 0.99999) with any of them. Safe for use by several threads.
 */
public interface FeatureNetwork extends AutoCloseable {

    /** @return the identity; features are comparable only if theirs are equal */
    ModelIdentity identity();

    /** @return the engine's name for people and reports, for instance {@code ONNX Runtime 1.23.2} */
    String engine();

    /** @return the batch size that this engine is fastest with */
    int preferredBatch();

    /**
     * @param batch at least one tensor
     * @return one feature of {@code identity().dimension()} numbers a tensor, in their order
     */
    List<Feature> extract(List<ImageTensor> batch);

    /**
     * Computes the activations of one picture, part by part. Takes a moment the first time.
     *
     * @return the values that {@link #extract} pools; empty if this engine cannot give them
     */
    default Optional<ActivationMap> activations(ImageTensor tensor) {
        return Optional.empty();
    }

    @Override
    void close();
}
