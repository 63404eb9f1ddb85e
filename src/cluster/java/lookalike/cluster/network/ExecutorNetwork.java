package lookalike.cluster.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cluster.store.ClusterStore;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.indexing.BatchPlan;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The network of one executor, opened by its first task and used by all: Spark gives tasks no other place for what
 * must exist once in a process. It lives as long as the executor.
 */
public final class ExecutorNetwork {

    private static @Nullable ExecutorNetwork opened;

    private final FeatureNetwork network;
    private final BatchPlan plan;

    private ExecutorNetwork(FeatureNetwork network, BatchPlan plan) {
        this.network = network;
        this.plan = plan;
    }

    /**
     * @param identity that the driver's network has
     * @param precision of it
     * @param store that has its files
     * @throws LookalikeException if the files that were sent are damaged, or 8 bits give other features on this machine
     * @throws IllegalStateException if they are those of another network
     */
    public static synchronized ExecutorNetwork get(String identity, Precision precision, ClusterStore store)
            throws LookalikeException, IOException {
        ExecutorNetwork known = opened;
        if (known == null) {
            Path home = Files.createTempDirectory("lookalike-network-");
            deleteAtTheEnd(home);
            DataFolder folder = new DataFolder(home);
            Files.createDirectories(folder.model());
            for (String file : store.names(ClusterStore.NETWORK)) {
                store.get(ClusterStore.NETWORK + "/" + file, folder.model().resolve(file));
            }
            FeatureNetwork network = new ResNet50Model(folder)
                    .open(new NetworkChoice(Optional.empty(), Optional.of(precision)), _ -> {});
            known = new ExecutorNetwork(network, BatchPlan.measured(network, () -> true));
            opened = known;
        }
        if (!known.network.identity().line().equals(identity)) {
            throw new IllegalStateException("this executor has the network " + known.network.identity().line()
                    + ", the driver " + identity);
        }
        return known;
    }

    private static void deleteAtTheEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
    }

    /** @return the network */
    public FeatureNetwork network() {
        return network;
    }

    /** @return how it is called fastest here */
    public BatchPlan plan() {
        return plan;
    }
}
