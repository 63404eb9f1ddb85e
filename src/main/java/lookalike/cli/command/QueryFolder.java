package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.terminal.ProgressMeter;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.Indexing;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;

/**
 * Pictures of another place as queries. They are kept as a catalogue of their own, so that none of their features is
 * computed twice, and matched to the size of the pictures searched, as every query is.
 */
final class QueryFolder {

    private final CommandContext session;
    private final NetworkChoice network;

    /** @param network in the precision of what is searched */
    QueryFolder(CommandContext session, NetworkChoice network) {
        this.session = session;
        this.network = network;
    }

    /**
     * @param place a folder or zip, or the name of a catalogue
     * @return its catalogue as it is now, made if need be
     */
    Catalogue catalogue(String place) throws LookalikeException {
        CatalogueRepository shelf = session.rooms().shelf();
        Path path = Path.of(place).toAbsolutePath().normalize();
        for (CatalogueEntry entry : shelf.list()) {
            if (entry.name().equals(place) || entry.location().equals(path)) {
                return refreshed(entry.name());
            }
        }
        Catalogue added;
        try (ProgressMeter meter = session.watch("Reading " + place, "rows")) {
            added = shelf.add(path, Optional.empty(), Optional.empty(), meter);
        }
        session.tell("The queries are kept as catalogue '%s', so that their features are computed only once."
                .formatted(added.name()));
        return added;
    }

    private Catalogue refreshed(String name) throws LookalikeException {
        try (ProgressMeter meter = session.watch("Reading " + name, "rows")) {
            return session.rooms().shelf().refresh(name, meter);
        }
    }

    /** @return the features of {@code queries} for searching {@code searched}, brought up to date */
    FeatureSnapshot features(Catalogue queries, FeatureSnapshot searched) throws LookalikeException {
        Path folder = session.rooms().shelf().folder(queries.name());
        // Where matching changes nothing, the features are those that the catalogue has anyway.
        Optional<PixelSize> typical = searched.typicalSize().filter(Preprocessing::isMatching);
        ModelIdentity identity = typical.map(searched.identity()::matchedTo).orElseGet(searched::identity);
        try (FeatureNetwork opened = new NetworkAccess(session).open(network);
                FeatureWriter writer = FeatureCache.openToWrite(folder, identity);
                ProgressMeter meter = session.watch("Indexing " + queries.name(), "pictures")) {
            new Indexing(writer, opened, typical).run(queries, Integer.MAX_VALUE, meter);
            return writer.snapshot();
        }
    }
}
