package lookalike.features.resnet.graph;

import java.nio.FloatBuffer;

/** The mean and the greatest value of each channel of a tensor. */
final class ChannelStatistics {

    private double[] sums;
    private float[] greatest;
    private long places;

    /** @param values a picture's tensor, channel by channel */
    void add(FloatBuffer values, int channels) {
        if (sums == null) {
            sums = new double[channels];
            greatest = new float[channels];
        }
        int each = values.remaining() / channels;
        places += each;
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < each; i++) {
                float value = values.get(c * each + i);
                sums[c] += value;
                greatest[c] = Math.max(greatest[c], value);
            }
        }
    }

    float[] means() {
        float[] means = new float[sums.length];
        for (int c = 0; c < means.length; c++) {
            means[c] = (float) (sums[c] / places);
        }
        return means;
    }

    float[] greatest() {
        return greatest;
    }
}
