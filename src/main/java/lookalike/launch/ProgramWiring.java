package lookalike.launch;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.catalogue.CatalogueShelf;
import lookalike.cli.Rooms;
import lookalike.cli.Wiring;
import lookalike.features.resnet.ResNet50Model;
import lookalike.storage.DataFolder;

/** Makes the rooms over a data folder, and has the log kept there. */
final class ProgramWiring implements Wiring {

    private final Places places;
    private final LogFile log;

    ProgramWiring(Places places, LogFile log) {
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
    public Rooms rooms(DataFolder home) {
        return new Rooms(home, new CatalogueShelf(home), new ResNet50Model(home, places.model()));
    }

    @Override
    public Path log(DataFolder home) {
        return home.settings().resolve("lookalike.log");
    }
}
