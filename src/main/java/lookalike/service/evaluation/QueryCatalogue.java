package lookalike.service.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.CatalogueEntry;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.EvaluationSplit;
import lookalike.evaluation.photo.QueryPhotos;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.image.PixelSize;
import lookalike.image.Preprocessing;
import lookalike.search.garment.GarmentViews;
import lookalike.service.features.CatalogueFeatures;
import lookalike.service.job.JobMonitor;

/**
 * Pictures from another place as queries. They are stored as a catalogue of their own, so that none of their features
 * is computed twice, and matched to the size of the pictures searched, as every query is.
 *
 * @param catalogue the caller closes it
 * @param isNew whether the catalogue was added for this evaluation
 */
record QueryCatalogue(Catalogue catalogue, boolean isNew) {

    /**
     * @param place a folder or zip, or the name of a catalogue
     * @return its current catalogue, added if there is none
     */
    static QueryCatalogue of(String place, CatalogueRepository catalogues, JobMonitor monitor)
            throws LookalikeException {
        Path path = Path.of(place).toAbsolutePath().normalize();
        monitor.stage(JobMonitor.Stage.READING, place);
        for (CatalogueEntry entry : catalogues.list()) {
            if (entry.name().equals(place) || entry.location().equals(path)) {
                return new QueryCatalogue(catalogues.refresh(entry.name(), monitor), false);
            }
        }
        return new QueryCatalogue(catalogues.add(path, Optional.empty(), Optional.empty(), monitor), true);
    }

    /**
     * @param network in the precision of the searched features
     * @return the features of the pictures for searching {@code searched}, brought up to date
     */
    FeatureSnapshot features(FeatureSnapshot searched, NetworkChoice network, CatalogueFeatures features,
            JobMonitor monitor) throws LookalikeException {
        // If matching changes nothing, the catalogue's ordinary features are used.
        Optional<PixelSize> typical = searched.typicalSize().filter(Preprocessing::isMatching);
        ModelIdentity identity = typical.map(searched.identity()::matchedTo).orElseGet(searched::identity);
        try (FeatureNetwork opened = features.network(network, monitor);
                FeatureWriter writer = FeatureCache.openToWrite(features.folder(catalogue.name()), identity)) {
            monitor.stage(JobMonitor.Stage.INDEXING, catalogue.name());
            new CatalogueIndexer(writer, opened, typical).run(catalogue, Integer.MAX_VALUE, monitor);
            return writer.snapshot();
        }
    }

    /**
     * @param split with queries from this catalogue
     * @param network in the precision of the searched features
     * @return what a search for {@code searched} sees in the photos, by item
     */
    Map<Integer, GarmentViews> seen(EvaluationSplit split, FeatureSnapshot searched, NetworkChoice network,
            CatalogueFeatures features, JobMonitor monitor) throws LookalikeException {
        try (FeatureNetwork opened = features.network(network, monitor)) {
            monitor.stage(JobMonitor.Stage.FINDING, catalogue.name());
            return new QueryPhotos(split, catalogue, searched.typicalSize()).seen(opened, monitor);
        }
    }
}
