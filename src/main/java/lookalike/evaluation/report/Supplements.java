package lookalike.evaluation.report;

import java.util.Optional;
import lookalike.evaluation.calibration.CalibrationReport;
import lookalike.evaluation.ranking.Ablation;

/**
 * What a report shows beside the evaluation itself, if it was measured.
 *
 * @param speed of exact search and a forest
 * @param ablation what each part of the ranking brings
 * @param calibration whether the confidence of searches keeps its word
 */
public record Supplements(Optional<SpeedReport> speed, Optional<Ablation> ablation,
        Optional<CalibrationReport> calibration) {

    /** Nothing more than the evaluation. */
    public static final Supplements NONE = new Supplements(Optional.empty(), Optional.empty());

    /** Without a measurement of the confidence. */
    public Supplements(Optional<SpeedReport> speed, Optional<Ablation> ablation) {
        this(speed, ablation, Optional.empty());
    }

    /** @return the same with a comparison of searches, if there is one */
    public Supplements with(Optional<SpeedReport> measured) {
        return new Supplements(measured, ablation, calibration);
    }

    /** @return the same with a measurement of the confidence, if there is one */
    public Supplements withCalibration(Optional<CalibrationReport> measured) {
        return new Supplements(speed, ablation, measured);
    }
}
