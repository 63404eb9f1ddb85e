package lookalike.features.resnet;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.storage.DataFolder;

/** ResNet-50 in the data folder: got once, checked, opened by either engine. */
public final class ResNet50Model {

    /**
     * What is known of the model.
     *
     * @param identity what its features depend on
     * @param source where the weights came from, for people
     * @param licence the licences of the weights, whole
     * @param files what lies in the data folder, with sizes
     */
    public record Info(ModelIdentity identity, String source, String licence, java.util.List<Path> files) { }

    /** @param home where the model is kept */
    public ResNet50Model(DataFolder home) {
    }

    /** @return whether the model lies ready in the data folder; cheap, reads no weights */
    public boolean ready() {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the model ready if it is not: from {@code weights} if given, else by npm, else by DL4J's own download.
     *
     * @param weights the npm tarball or a Keras {@code .h5} of ResNet50
     * @param stage told in words what is being done
     * @param progress told in bytes or layers
     */
    public void prepare(Optional<Path> weights, Consumer<String> stage, Progress progress) throws LookalikeException {
        throw new UnsupportedOperationException();
    }

    /** @throws LookalikeException if the model is not ready; the sentence says how to get it */
    public Info info() throws LookalikeException {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens the network.
     *
     * @param engine the engine to use; without one, ONNX Runtime where it loads and DL4J elsewhere
     * @param notice told once, in a sentence, if ONNX Runtime does not load and DL4J takes its place
     */
    public FeatureNetwork open(Optional<Engine> engine, Consumer<String> notice) throws LookalikeException {
        throw new UnsupportedOperationException();
    }
}
