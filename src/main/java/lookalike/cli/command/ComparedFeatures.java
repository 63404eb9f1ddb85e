package lookalike.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.catalogue.store.Catalogue;
import lookalike.cli.output.ProblemMessages;
import lookalike.evaluation.EvaluationReport.Settings;
import lookalike.evaluation.FeatureAgreement;
import lookalike.features.FeatureMatrix;
import lookalike.features.ModelIdentity;
import lookalike.features.cache.FeatureCache;
import lookalike.features.cache.FeatureSnapshot;

/**
 * The features behind two reports, compared where the data folder still has both; where not, that is told and costs
 * nothing else. No features are begun of a model that has none there.
 */
final class ComparedFeatures {

    private final CommandContext session;

    ComparedFeatures(CommandContext session) {
        this.session = session;
    }

    /** @return how much the features of the catalogue searched agree; empty if both runs used the same, or told why */
    Optional<FeatureAgreement> agreement(Settings first, Settings second) {
        if (first.model().equals(second.model())) {
            return Optional.empty();
        }
        if (!first.catalogue().equals(second.catalogue())) {
            return untold("one run searched '%s' and the other '%s'.".formatted(first.catalogue(), second.catalogue()));
        }
        if (first.model().dimension() != second.model().dimension()) {
            return untold("they have %d numbers in one run and %d in the other.".formatted(first.model().dimension(),
                    second.model().dimension()));
        }
        try (Catalogue catalogue = session.rooms().shelf().open(first.catalogue())) {
            return agreement(catalogue.name(), first.model(), second.model());
        } catch (LookalikeException problem) {
            return untold(ProblemMessages.sentence(problem));
        }
    }

    private Optional<FeatureAgreement> untold(String reason) {
        session.tell("The features of the two runs are not compared: " + reason);
        return Optional.empty();
    }

    private Optional<FeatureAgreement> agreement(String catalogue, ModelIdentity first, ModelIdentity second)
            throws LookalikeException {
        Path folder = session.rooms().shelf().folder(catalogue);
        for (ModelIdentity model : new ModelIdentity[] {first, second}) {
            if (FeatureCache.contents(folder).getOrDefault(model, 0) == 0) {
                return untold("this data folder has none of '%s' by %s in %s; index it so, or name the folder that has "
                        .formatted(catalogue, model.network(), model.precision()) + "them with --home.");
            }
        }
        try (FeatureSnapshot one = FeatureCache.openToRead(folder, first);
                FeatureSnapshot other = FeatureCache.openToRead(folder, second);
                FeatureMatrix matrix = one.matrix(); FeatureMatrix otherMatrix = other.matrix()) {
            Optional<FeatureAgreement> agreement = FeatureAgreement.of(
                    new FeatureAgreement.Features(one.rows(), matrix),
                    new FeatureAgreement.Features(other.rows(), otherMatrix));
            return agreement.isPresent() ? agreement
                    : untold("no picture of '%s' has both; index it in both precisions.".formatted(catalogue));
        }
    }
}
