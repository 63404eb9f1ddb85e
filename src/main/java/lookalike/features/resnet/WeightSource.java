package lookalike.features.resnet;

import lookalike.LookalikeException;
import lookalike.Progress;

/**
 * A place that weights can be read from. Whether they are the right ones is for {@link ModelPreparation} to find out,
 * except for {@link NpmTarball}, which is known byte by byte.
 */
sealed interface WeightSource permits PreparedWeights, NpmTarball, KerasFile, ZooDownload {

    /** @return what to call it in a sentence, and in what is written down about the model */
    String description();

    /**
     * @param progress told bytes read and all bytes
     * @return all weights found, by their published names; more than the network needs does no harm
     * @throws java.util.concurrent.CancellationException once {@code progress} answers false
     */
    NamedWeights read(Progress progress) throws LookalikeException;
}
