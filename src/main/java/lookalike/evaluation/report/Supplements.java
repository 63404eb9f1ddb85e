package lookalike.evaluation.report;

import java.util.Optional;
import lookalike.evaluation.ranking.Ablation;

/**
 * What a report shows beside the evaluation itself, if it was measured.
 *
 * @param speed of exact search and a forest
 * @param ablation what each part of the ranking brings
 */
public record Supplements(Optional<SpeedReport> speed, Optional<Ablation> ablation) {

    /** Nothing more than the evaluation. */
    public static final Supplements NONE = new Supplements(Optional.empty(), Optional.empty());

    /** @return the same with a comparison of searches, if there is one */
    public Supplements with(Optional<SpeedReport> measured) {
        return new Supplements(measured, ablation);
    }
}
