package lookalike.cli.command;

import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.search.SearchException;

/** Opens the features of a catalogue that is named. */
public final class CatalogueFeatures {

    private final CommandContext session;

    public CatalogueFeatures(CommandContext session) {
        this.session = session;
    }

    /** As {@link #open(String, NetworkChoice)}, in the precision that the catalogue is searched in. */
    public FeatureSnapshot open(String name) throws LookalikeException {
        return open(name, NetworkChoice.FREE);
    }

    /**
     * @return the features, to be closed by the caller
     * @throws SearchException.NotIndexed if there are none
     */
    public FeatureSnapshot open(String name, NetworkChoice network) throws LookalikeException {
        ModelIdentity model = indexed(name, network);
        return FeatureCache.openToRead(session.rooms().shelf().folder(name), model);
    }

    /**
     * As {@link #open(String)}, to make something of them that is kept with them.
     *
     * @throws lookalike.features.FeatureCacheException.Busy if the catalogue is being indexed
     */
    public FeatureWriter openToWrite(String name) throws LookalikeException {
        ModelIdentity model = indexed(name, NetworkChoice.FREE);
        return FeatureCache.openToWrite(session.rooms().shelf().folder(name), model);
    }

    private ModelIdentity indexed(String name, NetworkChoice network) throws LookalikeException {
        Services rooms = session.rooms();
        try (Catalogue catalogue = rooms.shelf().open(name)) {
            ModelIdentity model =
                    rooms.model().identity(new NetworkAccess(session).precision(network, catalogue));
            if (FeatureCache.contents(rooms.shelf().folder(name)).getOrDefault(model, 0) == 0) {
                throw new SearchException.NotIndexed(catalogue.name());
            }
            return model;
        }
    }

    /** @return the rows that pictures have; those that look the same share one, so that no query meets itself */
    static int[] used(FeatureSnapshot features) {
        return features.rows().values().stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }
}
