package lookalike.cli;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.catalogue.Catalogue;
import lookalike.features.FeatureCache;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.recommendation.RecommendationException;

/** Opens the features of a catalogue that is named, in the precision that it is searched in. */
final class CatalogueFeatures {

    private final Session session;

    CatalogueFeatures(Session session) {
        this.session = session;
    }

    /**
     * @return the cache, to be closed by the caller
     * @throws RecommendationException.NotIndexed if there are no features
     */
    FeatureCache open(String name) throws LookalikeException {
        Rooms rooms = session.rooms();
        try (Catalogue catalogue = rooms.shelf().open(name)) {
            ModelIdentity model =
                    rooms.model().identity(new NetworkAccess(session).precision(NetworkChoice.FREE, catalogue));
            Path folder = rooms.shelf().folder(catalogue.name());
            if (FeatureCache.contents(folder).getOrDefault(model, 0) == 0) {
                throw new RecommendationException.NotIndexed(catalogue.name());
            }
            return FeatureCache.open(folder, model);
        }
    }
}
