package lookalike.cli.command;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureCache;
import lookalike.search.SearchException;

/** Opens the features of a catalogue that is named. */
public final class CatalogueFeatures {

    private final CommandContext session;

    public CatalogueFeatures(CommandContext session) {
        this.session = session;
    }

    /** As {@link #open(String, NetworkChoice)}, in the precision that the catalogue is searched in. */
    public FeatureCache open(String name) throws LookalikeException {
        return open(name, NetworkChoice.FREE);
    }

    /**
     * @return the cache, to be closed by the caller
     * @throws SearchException.NotIndexed if there are no features
     */
    public FeatureCache open(String name, NetworkChoice network) throws LookalikeException {
        Services rooms = session.rooms();
        try (Catalogue catalogue = rooms.shelf().open(name)) {
            ModelIdentity model =
                    rooms.model().identity(new NetworkAccess(session).precision(network, catalogue));
            Path folder = rooms.shelf().folder(catalogue.name());
            if (FeatureCache.contents(folder).getOrDefault(model, 0) == 0) {
                throw new SearchException.NotIndexed(catalogue.name());
            }
            return FeatureCache.open(folder, model);
        }
    }

    /** @return the rows that pictures have; those that look the same share one, so that no query meets itself */
    static int[] used(FeatureCache cache) {
        return cache.rows().values().stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }
}
