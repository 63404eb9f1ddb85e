package lookalike.service.evaluation;

import lookalike.features.Precision;

/** Gives the command line that repeats an evaluation, for its report. */
@FunctionalInterface
public interface Reproduction {

    /**
     * @param precision of the evaluated features
     * @return the command to get the same numbers
     */
    String command(EvaluationRequest request, Precision precision);
}
