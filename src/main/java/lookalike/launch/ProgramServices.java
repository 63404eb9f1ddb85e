package lookalike.launch;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.cli.context.ServiceFactory;
import lookalike.cli.option.EvaluateCommandLine;
import lookalike.features.resnet.ResNet50Model;
import lookalike.service.Services;
import lookalike.storage.DataFolder;

/** Makes the services over a data folder, and keeps the log there. */
final class ProgramServices implements ServiceFactory {

    private final AppPaths places;
    private final LogFile log;

    ProgramServices(AppPaths places, LogFile log) {
        this.places = places;
        this.log = log;
    }

    @Override
    public DataFolder home(Optional<Path> asked) throws LaunchException {
        DataFolder home = places.home(asked);
        log.keepAt(log(home));
        return home;
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
