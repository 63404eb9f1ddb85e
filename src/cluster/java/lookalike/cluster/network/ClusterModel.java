package lookalike.cluster.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lookalike.FileName;
import lookalike.LookalikeException;
import lookalike.cluster.store.ClusterStore;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/**
 * The network of a data folder of the driver, which has fetched it as the desktop does ({@code lookalike model get}).
 * Executors get its files through the store, and check them by their hashes when they open the network.
 */
public final class ClusterModel {

    private final DataFolder home;
    private final ModelIdentity identity;
    private final Precision precision;

    private ClusterModel(DataFolder home, ModelIdentity identity, Precision precision) {
        this.home = home;
        this.identity = identity;
        this.precision = precision;
    }

    /**
     * Opens the network once, to see in which precision it runs.
     *
     * @param home with the model
     * @param precision to use; if empty, 8 bits if they give the right features here, else float
     * @throws LookalikeException if there is no model, or it does not run here
     */
    public static ClusterModel open(Path home, Optional<Precision> precision) throws LookalikeException {
        DataFolder folder = new DataFolder(home);
        try (FeatureNetwork network =
                new ResNet50Model(folder).open(new NetworkChoice(Optional.empty(), precision), _ -> {})) {
            Precision used = network.identity().equals(new ResNet50Model(folder).identity(Precision.INT8))
                    ? Precision.INT8 : Precision.FLOAT;
            return new ClusterModel(folder, network.identity(), used);
        }
    }

    /** @return the line of the identity of its features */
    public String identity() {
        return identity.line();
    }

    /** @return the arithmetic of its network */
    public Precision precision() {
        return precision;
    }

    /**
     * Puts the network of this precision, and the lists with the hashes of its files, into the store, from where each
     * executor copies them once.
     */
    public void send(ClusterStore store) throws IOException {
        String network = precision == Precision.INT8 ? "int8.onnx" : "float32.onnx";
        try (Stream<Path> all = Files.list(home.model())) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> FileName.of(file).endsWith(network) || FileName.of(file).endsWith(".json"))
                    .toList();
            for (Path file : files) {
                store.put(file, ClusterStore.NETWORK + "/" + FileName.of(file));
            }
        }
    }
}
