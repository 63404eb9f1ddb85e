package lookalike.service.evaluation;

import java.util.Optional;
import lookalike.LookalikeException;
import lookalike.evaluation.Comparison;
import lookalike.evaluation.FeatureAgreement;
import lookalike.features.ModelIdentity;

/**
 * Two evaluations side by side.
 *
 * @param comparison of their measures
 * @param features agreement of the features of both; empty if both used the same, or could not be compared
 * @param obstacle why the features were not compared, if they should have been
 */
public record RunComparison(Comparison comparison, Optional<FeatureAgreement> features, Optional<Obstacle> obstacle) {

    /** Why the features of two runs cannot be compared. */
    public sealed interface Obstacle {

        /** The runs searched different catalogues. */
        record OtherCatalogue(String first, String second) implements Obstacle {}

        /** The features have different numbers of values. */
        record OtherDimension(int first, int second) implements Obstacle {}

        /** The data folder has no features of the catalogue by one of the models. */
        record NotIndexed(String catalogue, ModelIdentity model) implements Obstacle {}

        /** No picture of the catalogue has features by both models. */
        record NothingShared(String catalogue) implements Obstacle {}

        /** The catalogue or its features cannot be opened. */
        record NotOpened(LookalikeException problem) implements Obstacle {}
    }
}
