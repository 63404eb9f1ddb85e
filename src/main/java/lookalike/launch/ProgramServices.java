package lookalike.launch;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.option.EvaluateCommandLine;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.snapshot.SnapshotReader;
import lookalike.service.Services;
import lookalike.storage.DataFolder;
import org.jspecify.annotations.Nullable;

/** Makes the services over a data folder, and keeps the log there. */
final class ProgramServices implements ServiceFactory {

    private final AppPaths places;
    private final LogFile log;
    private @Nullable DataFolder used;

    ProgramServices(AppPaths places, LogFile log) {
        this.places = places;
        this.log = log;
    }

    @Override
    public DataFolder home(Optional<Path> asked) throws LaunchException {
        DataFolder home = places.home(asked);
        used = home;
        log.keepAt(log(home));
        return home;
    }

    AppPaths places() {
        return places;
    }

    /** @return the folder of the model that the command could use; empty if there is none */
    Optional<Path> usedModel() {
        try {
            DataFolder home = used == null ? places.home(Optional.empty()) : used;
            return Optional.of(home.model()).filter(ResNet50Model::isIn).or(places::model);
        } catch (LaunchException _) {
            return Optional.empty();
        }
    }

    /** @return the data folder of the command if it has a catalogue that was indexed; empty if not */
    Optional<Path> searchedHome() {
        try {
            DataFolder home = used == null ? places.home(Optional.empty()) : used;
            return Optional.of(home.root()).filter(_ -> SnapshotReader.isBelow(home.catalogues()));
        } catch (LaunchException _) {
            return Optional.empty();
        }
    }

    @Override
    public Services services(DataFolder home) {
        return Services.of(home, new ResNet50Model(home, places.model()), Version.ofThisProgram(),
                EvaluateCommandLine::of);
    }

    @Override
    public Path log(DataFolder home) {
        return home.settings().resolve("lookalike.log");
    }
}
