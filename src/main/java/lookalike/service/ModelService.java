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

/** The network that computes features: getting it, facts about it, and computing features of photos. */
public interface ModelService {

    /** @return whether the model is ready on this machine; cheap */
    boolean isReady();

    /**
     * Gets the model if it is missing, and repairs it if it is damaged.
     *
     * @param weights the npm tarball or a Keras {@code .h5} of ResNet50; if empty, they are downloaded
     * @throws java.util.concurrent.CancellationException when cancelled; nothing is left half done
     */
    void get(Optional<Path> weights, JobMonitor monitor) throws LookalikeException;

    /** @throws LookalikeException if the model is not ready */
    Info info() throws LookalikeException;

    /**
     * @param monitor told why, if it is not the fastest
     * @return the engine that a new catalogue would be indexed with, for people
     */
    String engine(NetworkChoice network, JobMonitor monitor) throws LookalikeException;

    /**
     * Computes the features of photos and writes them as rows of an {@code .npy} file, 2048 float32 each, not scaled
     * to length 1. A photo that cannot be read has no row.
     *
     * @param catalogue reduces the photos to the resolution of this catalogue's pictures, as a search does
     * @param broken told each photo that cannot be read, and why
     * @return the photos that have a row, in the order of rows; if there are none, no file is written
     */
    List<Path> writeFeatures(List<Path> photos, Path file, Optional<String> catalogue, NetworkChoice network,
            JobMonitor monitor, BiConsumer<Path, LookalikeException> broken)
            throws LookalikeException;

    /**
     * Facts about the model.
     *
     * @param identity that its float features depend on
     * @param precisions that it can compute in, the default first
     * @param agreement the least cosine of 8-bit features on this machine to the known ones; empty if nothing runs in
     *     8 bits
     * @param source of the weights, for people
     * @param licence the full licences of the weights
     * @param files in the data folder
     */
    record Info(ModelIdentity identity, List<String> precisions, OptionalDouble agreement, String source,
            String licence, List<Path> files) {}
}
