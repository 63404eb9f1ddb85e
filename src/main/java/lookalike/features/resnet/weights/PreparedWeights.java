package lookalike.features.resnet.weights;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.Progress;

/**
 * Weights that an earlier preparation left in the data folder.
 *
 * @param file a {@link WeightFile}
 * @param description of their original source
 */
public record PreparedWeights(Path file, String description) implements WeightSource {

    @Override
    public NamedWeights read(Progress progress) throws LookalikeException {
        NamedWeights weights = WeightFile.read(file);
        progress.reachedOrCancel(1, 1);
        return weights;
    }
}
