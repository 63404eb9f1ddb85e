package lookalike.features;

/**
 * The network's output for each part of a picture, before the global average pool makes a feature of it.
 *
 * @param side parts across and down: 7 for ResNet-50
 * @param values channel after channel, in each the parts row by row; not copied, do not change it
 */
public record ActivationMap(int side, float[] values) {

    public ActivationMap {
        if (side < 1 || values.length == 0 || values.length % (side * side) != 0) {
            throw new IllegalArgumentException(values.length + " numbers for " + side + " x " + side);
        }
    }

    /** @return the number of parts */
    public int parts() {
        return side * side;
    }

    /** @return the number of channels, which is the dimension of the feature */
    public int channels() {
        return values.length / parts();
    }

    /** @return the value of a channel at a part */
    public float at(int channel, int part) {
        return values[channel * parts() + part];
    }

    /** @return the mean over all parts: the feature */
    public Feature pooled() {
        float[] feature = new float[channels()];
        for (int channel = 0; channel < feature.length; channel++) {
            double sum = 0;
            for (int part = 0; part < parts(); part++) {
                sum += at(channel, part);
            }
            feature[channel] = (float) (sum / parts());
        }
        return new Feature(feature);
    }
}
