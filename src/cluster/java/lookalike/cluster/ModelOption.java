package lookalike.cluster;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.cluster.network.ClusterModel;
import lookalike.features.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The network, which the driver has. */
final class ModelOption {

    @Option(names = "--home", paramLabel = "DIR", required = true, description = "The data folder of the machine that "
            + "drives the job, with the network that 'lookalike model get' has fetched.")
    private Path home;
    @Option(names = "--precision", paramLabel = "PRECISION", description = "int8 or float; by default int8.")
    private @Nullable String precision;

    ClusterModel open() throws LookalikeException {
        return ClusterModel.open(home, Optional.ofNullable(precision)
                .map(word -> Precision.valueOf(word.toUpperCase(Locale.ROOT))));
    }
}
