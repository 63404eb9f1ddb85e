package lookalike.evaluation.calibration;

import java.util.List;

/**
 * How well the confidence of searches is calibrated.
 *
 * @param photos queries that show a product
 * @param others pictures without a garment
 * @param reliability of the confidence over both
 * @param auroc area under the ROC curve: how often a photo of a product has a greater confidence than another picture
 * @param falseAlarms share of the other pictures whose confidence is at least the one that 95% of the photos reach
 * @param levels from the best word to the worst
 */
public record CalibrationReport(int photos, int others, Reliability reliability, double auroc, double falseAlarms,
        List<Level> levels) {

    /**
     * What a word means.
     *
     * @param name of the level, as in JSON
     * @param photos that get it
     * @param relevant share of these whose most similar product is relevant; NaN without photos
     * @param others pictures without a garment that get it
     */
    public record Level(String name, int photos, double relevant, int others) {}

    public CalibrationReport {
        levels = List.copyOf(levels);
    }
}
