package lookalike.evaluation.speed;

import lookalike.features.indexing.BatchPlan;

/**
 * The speed of one network.
 *
 * @param precision of its model identity
 * @param engine that ran it
 * @param feeding the fastest way of calling it
 * @param read milliseconds of one core to read a picture's file
 * @param decode milliseconds of one core from file to pixels
 * @param prepare milliseconds of one core from pixels to tensor
 * @param alone pictures a second of the network on ready tensors
 * @param indexing pictures a second from files to features on disk
 */
public record FeatureSpeedLine(String precision, String engine, BatchPlan feeding, double read, double decode,
        double prepare, double alone, double indexing) {

    /** @return milliseconds of one core that the network takes a picture, if it fully uses all cores */
    public double network() {
        return 1000.0 * cores() / alone;
    }

    /** @return pictures a second if every core only read, decoded, prepared and computed */
    public double possible() {
        return 1000.0 * cores() / (read + decode + prepare + network());
    }

    /** @return the share of the possible speed that indexing reaches, usually below 1 */
    public double reached() {
        return indexing / possible();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
