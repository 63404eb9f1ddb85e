package lookalike.service;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.features.FeatureCacheException;
import lookalike.features.FeatureNetwork;
import lookalike.features.ModelIdentity;
import lookalike.features.NetworkChoice;
import lookalike.features.Precision;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.features.cache.FeatureWriter;
import lookalike.features.indexing.CatalogueIndexer;
import lookalike.features.indexing.CopyIndexer;
import lookalike.index.catalogue.CatalogueForestBuilder;
import lookalike.ranking.index.RankingForestBuilder;
import lookalike.ranking.store.RankingTraining;
import lookalike.ranking.training.RankingBuilder;
import lookalike.search.confidence.MatchModelFile;
import lookalike.search.snapshot.SnapshotWriter;
import lookalike.service.job.JobMonitor;
import lookalike.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is computed of a catalogue's pictures up to date: features, copies, ranking, calibration and forests.
 *
 * @param repository knows the folders of catalogues
 * @param networks compute features
 */
record IndexUpdate(CatalogueRepository repository, Networks networks) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdate.class);

    /** Computes what is missing. One catalogue at a time, and while the networks are in use. */
    IndexReport bringUpToDate(Catalogue catalogue, IndexRequest request, JobMonitor monitor)
            throws LookalikeException {
        Path folder = repository.folder(catalogue.name());
        NetworkChoice choice = request.network();
        FeatureNetwork network = request.faster() ? networks.forNew(choice, monitor)
                : networks.forCatalogue(choice, catalogue.name(), monitor);
        boolean keptFloat = choice.decided().isEmpty() && Precision.of(network.identity()) == Precision.FLOAT;
        IndexStamp stamp = new IndexStamp(folder, network.identity());
        Optional<IndexStamp.Counts> known = stamp.current(catalogue);
        SnapshotWriter snapshot = new SnapshotWriter(catalogue, folder, network.identity());
        if (known.isPresent() && isSound(folder, network.identity())) {
            refresh(snapshot);
            return new IndexReport(0, known.get().kept(), 0, known.get().broken(), 0, 0, false, Optional.empty(),
                    network.engine(), keptFloat);
        }
        IndexReport report;
        IndexStamp.Counts counts;
        boolean isComplete;
        try (FeatureWriter writer = FeatureCache.openToWrite(folder, network.identity())) {
            // From here on nobody else removes or renames it.
            repository.check(catalogue.name());
            writer.notice().ifPresent(monitor::notice);
            monitor.stage(JobMonitor.Stage.INDEXING, catalogue.name());
            CatalogueIndexer.Report done =
                    new CatalogueIndexer(writer, network).run(catalogue, request.limit(), monitor);
            isComplete = done.computed() < request.limit();
            copy(catalogue, writer, network, isComplete, monitor);
            Optional<RankingTraining> ranking = isComplete ? learn(catalogue, writer, monitor) : Optional.empty();
            monitor.stage(JobMonitor.Stage.CALIBRATING, catalogue.name());
            MatchModelFile.bringUpToDate(writer, monitor);
            monitor.stage(JobMonitor.Stage.GROWING, catalogue.name());
            boolean isBuilt = new CatalogueForestBuilder(writer).bringUpToDate(monitor::notice, monitor);
            isBuilt |= new RankingForestBuilder(writer, catalogue).bringUpToDate(monitor::notice, monitor);
            report = new IndexReport(done.computed(), done.kept(), done.twins(), done.broken(), done.gone(),
                    done.seconds(), isBuilt, ranking, network.engine(), keptFloat);
            counts = counts(writer);
            snapshot.bringUpToDate();
        }
        if (isComplete) {
            stamp.write(catalogue, counts);
        }
        return report;
    }

    /** Earlier releases wrote none; where it cannot be written, opening takes a little longer, as before. */
    private static void refresh(SnapshotWriter snapshot) throws LookalikeException {
        try {
            snapshot.bringUpToDate();
        } catch (StorageException problem) {
            LOG.info("no snapshot could be written", problem);
        }
    }

    /** Damage of a disk changes neither the length nor the time of a file. */
    private static boolean isSound(Path folder, ModelIdentity identity) throws LookalikeException {
        try (FeatureSnapshot features = FeatureCache.openToRead(folder, identity)) {
            return features.isSound() && MatchModelFile.isSound(features);
        } catch (FeatureCacheException.Damaged _) {
            return false;
        }
    }

    private static IndexStamp.Counts counts(FeatureWriter writer) {
        int broken = (int) writer.pictures().stream().filter(picture -> picture.pixels().isEmpty()).count();
        return new IndexStamp.Counts(writer.pictures().size() - broken, broken);
    }

    /** @param isComplete false if indexing goes on later, when the sample to copy will be another one */
    private static void copy(Catalogue catalogue, FeatureWriter writer, FeatureNetwork network, boolean isComplete,
            JobMonitor monitor) throws LookalikeException {
        CopyIndexer copies = new CopyIndexer(writer, network);
        if (isComplete && !copies.missing().isEmpty()) {
            monitor.stage(JobMonitor.Stage.VARYING, catalogue.name());
            copies.run(catalogue, monitor);
        }
    }

    private static Optional<RankingTraining> learn(Catalogue catalogue, FeatureWriter writer, JobMonitor monitor)
            throws LookalikeException {
        monitor.stage(JobMonitor.Stage.TRAINING, catalogue.name());
        return new RankingBuilder(writer, catalogue).bringUpToDate(monitor::notice, monitor);
    }
}
