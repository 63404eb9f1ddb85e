package lookalike.service;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import lookalike.LookalikeException;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.ModelNotice;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.CloseGuard;
import lookalike.service.job.JobMonitor;

/**
 * The networks for catalogues. They are opened on first use and stay open for all services until {@link #close}. Safe
 * for use by several threads.
 */
final class Networks {

    private final ResNet50Model model;
    private final Opener opener;
    private final CatalogueFeatures features;
    private final Map<NetworkChoice, FeatureNetwork> open = new HashMap<>();
    private final CloseGuard guard = new CloseGuard();

    /** @param features decide the precision of their network */
    Networks(ResNet50Model model, CatalogueFeatures features) {
        this(model, model::open, features);
    }

    /** For tests, which watch the networks. */
    Networks(ResNet50Model model, Opener opener, CatalogueFeatures features) {
        this.model = model;
        this.opener = opener;
        this.features = features;
    }

    /** Opens networks. */
    @FunctionalInterface
    interface Opener {

        /** @see ResNet50Model#open(NetworkChoice, Consumer) */
        FeatureNetwork open(NetworkChoice choice, Consumer<? super ModelNotice> notice) throws LookalikeException;
    }

    /** Runs a use of a network; closing waits for it. */
    <T> T use(CloseGuard.Use<T> use) throws LookalikeException {
        return guard.use(use);
    }

    /** @return the network for a catalogue that has no features yet */
    FeatureNetwork forNew(NetworkChoice choice, JobMonitor monitor) throws LookalikeException {
        return open(choice, choice.decided().orElse(Precision.INT8), monitor);
    }

    /** @return the network of a catalogue's features */
    FeatureNetwork forCatalogue(NetworkChoice choice, String name, JobMonitor monitor) throws LookalikeException {
        return open(choice, features.precision(name, choice), monitor);
    }

    /**
     * @return the identity of a catalogue's features, cheap; {@link #forCatalogue} may give another network if the one
     *     of this identity does not run here
     */
    ModelIdentity expected(NetworkChoice choice, String name) throws LookalikeException {
        return features.identity(name, choice);
    }

    /** @return whether the catalogue is searched in float and this machine could do so in 8 bits */
    boolean canBeFaster(NetworkChoice choice, String name) throws LookalikeException {
        return choice.decided().isEmpty() && features.precision(name, choice) == Precision.FLOAT
                && forNew(choice, JobMonitor.UNWATCHED).identity().equals(model.identity(Precision.INT8));
    }

    /** @param monitor told if another engine or precision is used instead of the chosen one */
    private synchronized FeatureNetwork open(NetworkChoice choice, Precision precision, JobMonitor monitor)
            throws LookalikeException {
        // Eight bits are preferred, not required, so that float may be used instead.
        NetworkChoice wish = precision == Precision.FLOAT ? choice.orElse(precision) : choice;
        FeatureNetwork network = open.get(wish);
        if (network == null) {
            network = opener.open(wish, monitor::notice);
            open.put(wish, network);
        }
        return network;
    }

    /** Waits for all uses and closes every network. */
    void close() {
        guard.close(() -> {
            synchronized (this) {
                open.values().forEach(FeatureNetwork::close);
                open.clear();
            }
        });
    }
}
