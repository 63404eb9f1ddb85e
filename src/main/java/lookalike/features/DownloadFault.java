package lookalike.features;

import lookalike.Fact;
import lookalike.storage.IoReason;

/** Why one way to the network's weights is closed. */
public sealed interface DownloadFault extends Fact {

    /** The faults that need no value. */
    enum Known implements DownloadFault {
        NO_NPM, NPM_FETCHED_NOTHING,
        /** npm failed without a word. */
        NPM_FAILED,
        /** The file of DL4J's model zoo came with another checksum. */
        ZOO_CHANGED
    }

    /**
     * npm failed.
     *
     * @param output the first line that it wrote
     */
    record NpmFailed(String output) implements DownloadFault { }

    /** npm did not run. */
    record NpmNotRunning(IoReason reason) implements DownloadFault { }

    /** DL4J's model zoo did not answer as it should. */
    record ZooFailed(IoReason reason) implements DownloadFault { }
}
