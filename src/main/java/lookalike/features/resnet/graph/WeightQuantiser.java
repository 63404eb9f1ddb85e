package lookalike.features.resnet.graph;

/**
 * Rounds weights to signed integers, symmetric around 0, with a scale for each output channel.
 * <p>Processors without VNNI add the products of two neighbouring pairs in 16 bits, with saturation, before they go
 * on in 32: 255 x 127 + 255 x 127 is more than 32,767. Two grids avoid that.
 */
enum WeightQuantiser {
    /** -127 to 127; may saturate. */
    EIGHT_BITS(127),
    /** -64 to 64: two of them never saturate. */
    SEVEN_BITS(64),
    /**
     * -127 to 127, but the sum of two neighbours with the same sign stays within {@value #PAIR}: the excess, of some
     * in ten thousand, is taken from both. Never saturates and gives the same integers on every processor.
     */
    PAIRED(127);

    /** 255 x 128 = 32,640 is the greatest that fits into 16 bits. */
    static final int PAIR = 128;

    private final int most;

    WeightQuantiser(int most) {
        this.most = most;
    }

    /** @return the largest integer */
    int most() {
        return most;
    }

    /** @return the scale with the least sum of squared errors, among some that use from half to all of the integers */
    float scale(float[] weights) {
        float largest = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        if (largest == 0) {
            return 1;
        }
        float best = largest / most;
        double least = Double.MAX_VALUE;
        int from = this == PAIRED ? 60 : (int) (most * 0.98);
        for (int reach = from; reach <= most * 1.25; reach++) {
            float scale = largest / reach;
            double error = error(weights, scale, rounded(weights, scale));
            if (error < least) {
                least = error;
                best = scale;
            }
        }
        return best;
    }

    private static double error(float[] weights, float scale, byte[] rounded) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double difference = weights[i] - (double) scale * rounded[i];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * @param weights of one output channel, in the order in which ONNX Runtime multiplies them: by place, then by
     *     input channel
     * @param scale the value of one step
     */
    byte[] rounded(float[] weights, float scale) {
        byte[] rounded = new byte[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (byte) Math.clamp(Math.round(weights[i] / scale), -most, most);
        }
        if (this == PAIRED) {
            for (int i = 0; i + 1 < rounded.length; i += 2) {
                pair(rounded, i);
            }
        }
        return rounded;
    }

    /** Reduces both equally, so that the larger error is as small as possible. */
    private static void pair(byte[] rounded, int first) {
        int sum = rounded[first] + rounded[first + 1];
        int over = Math.abs(sum) - PAIR;
        if (over > 0) {
            int sign = Integer.signum(sum);
            rounded[first] -= (byte) (sign * (over / 2));
            rounded[first + 1] -= (byte) (sign * (over - over / 2));
        }
    }
}
