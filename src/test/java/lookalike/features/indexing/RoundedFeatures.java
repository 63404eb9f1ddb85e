package lookalike.features.indexing;

import java.util.List;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.image.ImageTensor;

/**
 * A network in coarse arithmetic: another one's features, each number rounded to a multiple of 8.
 *
 * @param exact the other
 */
public record RoundedFeatures(FeatureNetwork exact) implements FeatureNetwork {

    private static final int STEP = 8;

    @Override
    public ModelIdentity identity() {
        ModelIdentity whole = exact.identity();
        return new ModelIdentity(whole.network(), whole.weights(), "int8", whole.preprocessing(), whole.dimension());
    }

    @Override
    public String engine() {
        return exact.engine();
    }

    @Override
    public int preferredBatch() {
        return exact.preferredBatch();
    }

    @Override
    public List<Feature> extract(List<ImageTensor> batch) {
        return exact.extract(batch).stream().map(RoundedFeatures::rounded).toList();
    }

    private static Feature rounded(Feature feature) {
        float[] values = feature.values().clone();
        for (int d = 0; d < values.length; d++) {
            values[d] = STEP * Math.round(values[d] / STEP);
        }
        return new Feature(values);
    }

    @Override
    public void close() {
        exact.close();
    }
}
