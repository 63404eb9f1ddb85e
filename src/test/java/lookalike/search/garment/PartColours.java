package lookalike.search.garment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lookalike.features.ActivationMap;
import lookalike.features.Feature;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.image.ImageTensor;

/**
 * A network small enough for tests of the code around it, with activations: how much redder than green, greener than
 * red and so on each of 7 x 7 parts is, and how dark. White parts give next to nothing. Counts its calls.
 */
public final class PartColours implements FeatureNetwork {

    private static final int SIDE = 7;
    /** As many as pictures without a garment have; nearly all of them are silent. */
    private static final int CHANNELS = Feature.RESNET50;
    private static final float[] MEANS = {103.939f, 116.779f, 123.68f};

    private final AtomicInteger mapped = new AtomicInteger();

    @Override
    public ModelIdentity identity() {
        return new ModelIdentity("part-colours", "1".repeat(64), "float32", "test", CHANNELS);
    }

    @Override
    public String engine() {
        return "plain Java";
    }

    @Override
    public int preferredBatch() {
        return 4;
    }

    @Override
    public List<Feature> extract(List<ImageTensor> batch) {
        return batch.stream().map(tensor -> map(tensor).pooled()).toList();
    }

    @Override
    public Optional<ActivationMap> activations(ImageTensor tensor) {
        mapped.incrementAndGet();
        return Optional.of(map(tensor));
    }

    /** @return how often activations were asked for */
    public int mapped() {
        return mapped.get();
    }

    private static ActivationMap map(ImageTensor tensor) {
        float[] values = new float[CHANNELS * SIDE * SIDE];
        for (int part = 0; part < SIDE * SIDE; part++) {
            float[] colour = new float[3];
            for (int channel = 0; channel < 3; channel++) {
                colour[channel] = mean(tensor, channel, part % SIDE, part / SIDE);
            }
            float blue = colour[0];
            float green = colour[1];
            float red = colour[2];
            float[] found = {red - green, green - red, red - blue, blue - red, green - blue, blue - green,
                255 - Math.max(red, Math.max(green, blue)), 1};
            for (int channel = 0; channel < found.length; channel++) {
                values[channel * SIDE * SIDE + part] = Math.max(0, found[channel]);
            }
        }
        return new ActivationMap(SIDE, values);
    }

    private static float mean(ImageTensor tensor, int channel, int x, int y) {
        int length = ImageTensor.SIDE / SIDE;
        double sum = 0;
        for (int down = y * length; down < (y + 1) * length; down++) {
            for (int across = x * length; across < (x + 1) * length; across++) {
                sum += tensor.values()[(channel * ImageTensor.SIDE + down) * ImageTensor.SIDE + across];
            }
        }
        return (float) (sum / (length * length)) + MEANS[channel];
    }

    @Override
    public void close() {
        // holds nothing
    }
}
