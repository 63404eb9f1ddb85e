package lookalike.evaluation.speed;

import lookalike.features.indexing.BatchPlan;

/**
 * How fast one network is.
 *
 * @param precision of its model identity
 * @param engine what ran it
 * @param feeding the fastest way of calling it
 * @param read milliseconds of one core to read a picture's file
 * @param decode milliseconds of one core from file to pixels
 * @param prepare milliseconds of one core from pixels to tensor
 * @param alone pictures a second of the network on ready tensors
 * @param indexing pictures a second from files to features on disk
 */
public record FeatureSpeedLine(String precision, String engine, BatchPlan feeding, double read, double decode,
                               double prepare, double alone, double indexing) {

    /** @return milliseconds of one core that the network takes for a picture, if it used all cores to the full */
    public double network() {
        return 1000.0 * cores() / alone;
    }

    /** @return pictures a second if every core did nothing but read, decode, prepare and compute */
    public double possible() {
        return 1000.0 * cores() / (read + decode + prepare + network());
    }

    /** @return the share of the possible that indexing reaches, usually below 1 */
    public double reached() {
        return indexing / possible();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
