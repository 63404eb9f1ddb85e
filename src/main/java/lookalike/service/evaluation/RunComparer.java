package lookalike.service.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.repository.CatalogueRepository;
import lookalike.catalogue.store.Catalogue;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.FeatureAgreement;
import lookalike.evaluation.report.ReportFolder;
import lookalike.evaluation.report.ReportJson;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;
import lookalike.service.evaluation.RunComparison.Obstacle;
import lookalike.service.features.CatalogueFeatures;

/**
 * Compares two reports, and the features behind them if the data folder still has both. Computes no missing features.
 */
final class RunComparer {

    private final CatalogueRepository catalogues;
    private final CatalogueFeatures features;

    RunComparer(CatalogueRepository catalogues, CatalogueFeatures features) {
        this.catalogues = catalogues;
        this.features = features;
    }

    RunComparison compare(Path first, Path second) throws LookalikeException {
        Comparison comparison = Comparison.of(ReportJson.read(report(first)), ReportJson.read(report(second)));
        Optional<Obstacle> obstacle = obstacle(comparison.first(), comparison.second());
        Optional<FeatureAgreement> agreement = Optional.empty();
        if (obstacle.isEmpty() && !comparison.first().model().equals(comparison.second().model())) {
            String catalogue = comparison.first().catalogue();
            try {
                agreement = agreement(catalogue, comparison.first().model(), comparison.second().model());
                obstacle = agreement.isPresent() ? Optional.empty()
                        : Optional.of(new Obstacle.NothingShared(catalogue));
            } catch (LookalikeException problem) {
                obstacle = Optional.of(new Obstacle.NotOpened(problem));
            }
        }
        return new RunComparison(comparison, agreement, obstacle);
    }

    private static Path report(Path place) {
        return Files.isDirectory(place) ? new ReportFolder(place).json() : place;
    }

    private Optional<Obstacle> obstacle(Settings first, Settings second) {
        if (first.model().equals(second.model())) {
            return Optional.empty();
        }
        if (!first.catalogue().equals(second.catalogue())) {
            return Optional.of(new Obstacle.OtherCatalogue(first.catalogue(), second.catalogue()));
        }
        if (first.model().dimension() != second.model().dimension()) {
            return Optional.of(new Obstacle.OtherDimension(first.model().dimension(), second.model().dimension()));
        }
        try (Catalogue catalogue = catalogues.open(first.catalogue())) {
            for (ModelIdentity model : List.of(first.model(), second.model())) {
                if (!features.isIndexed(catalogue.name(), model)) {
                    return Optional.of(new Obstacle.NotIndexed(catalogue.name(), model));
                }
            }
            return Optional.empty();
        } catch (LookalikeException problem) {
            return Optional.of(new Obstacle.NotOpened(problem));
        }
    }

    private Optional<FeatureAgreement> agreement(String catalogue, ModelIdentity first, ModelIdentity second)
            throws LookalikeException {
        try (FeatureSnapshot one = FeatureCache.openToRead(features.folder(catalogue), first);
                FeatureSnapshot other = FeatureCache.openToRead(features.folder(catalogue), second);
                FeatureMatrix matrix = one.matrix(); FeatureMatrix otherMatrix = other.matrix()) {
            return FeatureAgreement.of(new FeatureAgreement.Features(one.rows(), matrix),
                    new FeatureAgreement.Features(other.rows(), otherMatrix));
        }
    }
}
