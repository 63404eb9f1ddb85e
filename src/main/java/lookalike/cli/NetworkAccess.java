package lookalike.cli;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.features.Engine;
import lookalike.features.FeatureNetwork;
import lookalike.features.resnet.ResNet50Model;

/** The way to the network that commands share: made ready with its progress shown, opened with its notices told. */
final class NetworkAccess {

    private final Session session;

    NetworkAccess(Session session) {
        this.session = session;
    }

    /** @param weights where to read them from; without it they are downloaded */
    void prepare(Optional<Path> weights) throws LookalikeException {
        session.home().prepare();
        try (ProgressMeter meter = session.watch("Getting the network", "")) {
            model().prepare(weights, meter::stage, meter);
        }
    }

    /** Opens the network, getting it first if need be. */
    FeatureNetwork prepareAndOpen(Optional<Engine> engine) throws LookalikeException {
        if (!model().ready()) {
            prepare(Optional.empty());
        }
        return open(engine);
    }

    /** @throws LookalikeException if the network has to be got first */
    FeatureNetwork open(Optional<Engine> engine) throws LookalikeException {
        return model().open(engine, session::tell);
    }

    private ResNet50Model model() throws LookalikeException {
        return session.rooms().model();
    }
}
