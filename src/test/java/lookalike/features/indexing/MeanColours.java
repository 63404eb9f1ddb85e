package lookalike.features.indexing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.image.ImageTensor;

/**
 * A network small enough for tests of the code around it: the mean of each quarter of each channel. Counts its calls.
 */
public final class MeanColours implements FeatureNetwork {

    private final AtomicInteger extracted = new AtomicInteger();

    @Override
    public ModelIdentity identity() {
        return new ModelIdentity("mean-colours", "0".repeat(64), "float32", "test", 12);
    }

    @Override
    public String engine() {
        return "plain Java";
    }

    @Override
    public int preferredBatch() {
        return 4;
    }

    /** @return how many tensors were seen */
    public int extracted() {
        return extracted.get();
    }

    @Override
    public List<Feature> extract(List<ImageTensor> batch) {
        List<Feature> features = new ArrayList<>();
        for (ImageTensor tensor : batch) {
            extracted.incrementAndGet();
            float[] means = new float[12];
            int quarter = ImageTensor.LENGTH / 12;
            for (int i = 0; i < 12; i++) {
                double sum = 0;
                for (int at = i * quarter; at < (i + 1) * quarter; at++) {
                    sum += tensor.values()[at] + 128;
                }
                means[i] = (float) (sum / quarter);
            }
            features.add(new Feature(means));
        }
        return features;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
