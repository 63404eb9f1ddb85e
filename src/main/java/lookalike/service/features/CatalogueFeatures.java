package lookalike.service.features;

import java.nio.file.Path;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.resnet.ResNet50Model;
import lookalike.search.SearchException;
import lookalike.service.job.JobMonitor;

/** Opens the features of indexed catalogues, in the precision that the user chose or else in the catalogue's own. */
public final class CatalogueFeatures {

    private final CatalogueRepository catalogues;
    private final ResNet50Model model;

    public CatalogueFeatures(CatalogueRepository catalogues, ResNet50Model model) {
        this.catalogues = catalogues;
        this.model = model;
    }

    /**
     * @return the features of a catalogue; the caller closes them
     * @throws SearchException.NotIndexed if there are none
     */
    public FeatureSnapshot open(String name, NetworkChoice network) throws LookalikeException {
        try (Catalogue catalogue = catalogues.open(name)) {
            return open(catalogue, network);
        }
    }

    /**
     * Opens the features that the catalogue is searched with for writing, to store a forest with them.
     *
     * @throws lookalike.features.FeatureCacheException.Busy if the catalogue is being indexed
     */
    public FeatureWriter openToWrite(String name) throws LookalikeException {
        try (Catalogue catalogue = catalogues.open(name)) {
            return FeatureCache.openToWrite(folder(name), indexed(catalogue, NetworkChoice.FREE));
        }
    }

    /** @see #open(String, NetworkChoice) */
    public FeatureSnapshot open(Catalogue catalogue, NetworkChoice network) throws LookalikeException {
        return FeatureCache.openToRead(folder(catalogue.name()), indexed(catalogue, network));
    }

    private ModelIdentity indexed(Catalogue catalogue, NetworkChoice network) throws LookalikeException {
        ModelIdentity identity = identity(catalogue.name(), network);
        if (!isIndexed(catalogue.name(), identity)) {
            try (FeatureSnapshot none = FeatureCache.openToRead(folder(catalogue.name()), identity)) {
                throw SearchException.withoutFeatures(catalogue, none);
            }
        }
        return identity;
    }

    /** @return whether a catalogue has features of a model */
    public boolean isIndexed(String name, ModelIdentity identity) throws LookalikeException {
        return FeatureCache.contents(folder(name)).getOrDefault(identity, 0) > 0;
    }

    /** @return whether the model is ready, without which features cannot be found */
    public boolean hasModel() {
        return model.ready();
    }

    /** @return the folder of a catalogue's features */
    public Path folder(String name) {
        return catalogues.folder(name);
    }

    /** @return the precision of the features to use: the user's choice, else that of most features */
    public Precision precision(String name, NetworkChoice network) throws LookalikeException {
        return network.decided().isPresent() ? network.decided().get() : model.usual(folder(name));
    }

    /** @return the identity of these features; opens no network */
    public ModelIdentity identity(String name, NetworkChoice network) throws LookalikeException {
        return model.identity(precision(name, network));
    }

    /**
     * @param monitor told if another engine or precision is used instead of the chosen one
     * @return the network; the caller closes it
     */
    public FeatureNetwork network(NetworkChoice network, JobMonitor monitor) throws LookalikeException {
        return model.open(network, monitor::notice);
    }

    /** @return the rows of pictures, rising; pictures that look the same share one */
    public static int[] distinctRows(FeatureSnapshot features) {
        return features.rows().values().stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
    }
}
