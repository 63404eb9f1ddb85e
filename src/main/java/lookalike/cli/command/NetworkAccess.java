package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.FeatureNetwork;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.resnet.ResNet50Model;

/** The way to the network that commands share: made ready with its progress shown, opened with its notices told. */
final class NetworkAccess {

    private final CommandContext session;

    NetworkAccess(CommandContext session) {
        this.session = session;
    }

    /** @param weights where to read them from; without it they are downloaded */
    void prepare(Optional<Path> weights) throws LookalikeException {
        session.home().prepare();
        try (ProgressMeter meter = session.watch("Getting the network", "")) {
            model().prepare(weights, meter::stage, meter);
        }
    }

    /** Opens the network for indexing a catalogue, getting it first if need be. */
    FeatureNetwork prepareAndOpen(NetworkChoice choice, Catalogue catalogue) throws LookalikeException {
        if (!model().ready()) {
            prepare(Optional.empty());
        }
        return open(choice, catalogue);
    }

    /**
     * Opens the network in the precision in which a catalogue is indexed, if none was asked for.
     *
     * @throws LookalikeException if the network has to be got first
     */
    FeatureNetwork open(NetworkChoice choice, Catalogue catalogue) throws LookalikeException {
        // Eight bits are wished for and not demanded, so that float may take their place.
        return open(precision(choice, catalogue) == Precision.FLOAT ? choice.orElse(Precision.FLOAT) : choice);
    }

    /** @throws LookalikeException if the network has to be got first */
    FeatureNetwork open(NetworkChoice choice) throws LookalikeException {
        return model().open(choice, session::tell);
    }

    /** @return in which precision a catalogue's features are to be taken */
    Precision precision(NetworkChoice choice, Catalogue catalogue) throws LookalikeException {
        if (choice.decided().isPresent()) {
            return choice.decided().get();
        }
        return model().usual(session.rooms().shelf().folder(catalogue.name()));
    }

    private ResNet50Model model() throws LookalikeException {
        return session.rooms().model();
    }
}
