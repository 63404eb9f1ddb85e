package lookalike.evaluation.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * How often what is said with a confidence is true (Guo et al., <i>On calibration of modern neural networks</i>, 2017).
 *
 * @param bins of equal width from 0 to 1
 * @param error expected calibration error: the mean over all answers of the distance between the confidence and the
 *     share of its bin that is true, 0 to 1
 */
public record Reliability(List<Bin> bins, double error) {

    /** How many bins there are, as in the paper. */
    public static final int BINS = 15;

    /**
     * Answers of about the same confidence.
     *
     * @param from least confidence
     * @param to greatest confidence
     * @param answers how many there are
     * @param confidence their mean; NaN without answers
     * @param share of them that is true; NaN without answers
     */
    public record Bin(double from, double to, int answers, double confidence, double share) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * @param confidences 0 to 1
     * @param truths of the same answers
     */
    public static Reliability of(double[] confidences, boolean[] truths) {
        int[] answers = new int[BINS];
        int[] right = new int[BINS];
        double[] sums = new double[BINS];
        for (int i = 0; i < confidences.length; i++) {
            int bin = Math.clamp((int) (confidences[i] * BINS), 0, BINS - 1);
            answers[bin]++;
            right[bin] += truths[i] ? 1 : 0;
            sums[bin] += confidences[i];
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double confidence = answers[bin] == 0 ? Double.NaN : sums[bin] / answers[bin];
            double share = answers[bin] == 0 ? Double.NaN : (double) right[bin] / answers[bin];
            bins.add(new Bin((double) bin / BINS, (bin + 1.0) / BINS, answers[bin], confidence, share));
            error += answers[bin] == 0 ? 0 : Math.abs(confidence - share) * answers[bin] / confidences.length;
        }
        return new Reliability(bins, error);
    }
}
