package lookalike.features;

import lookalike.Fact;
import lookalike.storage.IoReason;

/** Why one source of the network's weights failed. */
public sealed interface DownloadFault extends Fact {

    /** Faults without a value. */
    enum Known implements DownloadFault {
        NO_NPM, NPM_FETCHED_NOTHING,
        /** npm failed without a message. */
        NPM_FAILED,
        /** The file of DL4J's model zoo has another checksum. */
        ZOO_CHANGED
    }

    /**
     * npm failed.
     *
     * @param output the first line that it wrote
     */
    record NpmFailed(String output) implements DownloadFault {}

    /** npm could not be run. */
    record NpmNotRunning(IoReason reason) implements DownloadFault {}

    /** The download from DL4J's model zoo failed. */
    record ZooFailed(IoReason reason) implements DownloadFault {}
}
